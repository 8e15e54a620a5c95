import { type MapChangedParams, mapChanged } from '@migmap/protocol';
import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { clientOptions, ownMessages } from './client-options.ts';
import { readFilesFor } from './files.ts';
import { offerRestart } from './offer-restart.ts';
import { Patience } from './patience.ts';

/** Makes a client; where the server runs is its affair. */
export type StartClient = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'starting' | 'running' | 'stopped';

/** The server, as the rest of the extension sees it: it may end and begin again at any time. */
export class Server implements Disposable {
  readonly output: LogOutputChannel;
  readonly #makeClient: StartClient;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #mapChanged = new EventEmitter<MapChangedParams>();
  readonly #patience = new Patience();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'stopped';

  readonly onStateChanged = this.#stateChanged.event;
  readonly onMapChanged = this.#mapChanged.event;

  constructor(makeClient: StartClient, output: LogOutputChannel) {
    this.#makeClient = makeClient;
    this.output = output;
  }

  /** The client of the server that runs now. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  get state(): ServerState {
    return this.#state;
  }

  async start(): Promise<void> {
    this.#client ??= this.#newClient();
    const client = this.#client;
    try {
      await client.start();
    } catch (error) {
      // One that ended while it started is begun again already, or given up with a word.
      if (client !== this.#client) return;
      this.#client = undefined;
      this.#enter('stopped');
      throw error;
    }
  }

  /** A new one in its place; what it knew is read again. */
  async restart(): Promise<void> {
    this.#patience.renew();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // One that has ended by itself has nothing left to stop.
    await client?.dispose(2000).catch((error: unknown) => this.output.warn(String(error)));
    this.#enter('stopped');
  }

  /** Undefined where no server runs that could answer, or it could not. */
  async ask<R>(method: string, params: object): Promise<R | undefined> {
    const client = this.#client;
    if (client?.state !== State.Running) return undefined;
    try {
      return (await client.sendRequest<R | null>(method, params)) ?? undefined;
    } catch (error) {
      this.output.debug(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#mapChanged.dispose();
  }

  #newClient(): BaseLanguageClient {
    const client = this.#makeClient(clientOptions(this.output, () => this.#hasEnded(client)));
    // What goes wrong is told by us, in words that say what to do; the rest is for the output.
    client.error = (message, data) => this.output.error(message, data);
    client.registerFeature(ownMessages);
    readFilesFor(client);
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#enter(states[newState]);
    });
    client.onNotification(mapChanged, (params: MapChangedParams) => this.#mapChanged.fire(params));
    return client;
  }

  /** One that ends by itself is started again, unless it does nothing but end. */
  #hasEnded(client: BaseLanguageClient): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    this.#enter('stopped');
    if (this.#patience.isOver(Date.now())) void offerRestart(this);
    else this.start().catch((error: unknown) => this.output.error(String(error)));
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'stopped',
  [State.Stopped]: 'stopped',
};
