import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type MapChangedParams, mapChanged } from '@migmap/protocol';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  LogTraceNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const launcher = fileURLToPath(new URL('../../cli/bin/migmap.js', import.meta.url));
const source = new URL('../src/node.ts', import.meta.url).href;
const worker = fileURLToPath(new URL('../src/picture-worker.ts', import.meta.url));

/** The built command; with `MIGMAP_SERVER=source` the sources themselves, while somebody works on them. */
const sources = [
  '--input-type=module',
  '-e',
  `import(${JSON.stringify(source)}).then((server) => server.startServer({ pictureWorker: ${JSON.stringify(worker)} }))`,
  '--',
];
const command = process.env.MIGMAP_SERVER === 'source' ? sources : [launcher, 'lsp'];

/** Collects garbage before it answers: what is left is needed. */
const memoryProbe = `data:text/javascript,${encodeURIComponent(
  "process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); }); process.channel.unref();",
)}`;

export interface ClientOptions {
  /** Beside those that every modern editor has; `undefined` takes one of these away. */
  readonly workspace?: ClientCapabilities['workspace'];
  readonly textDocument?: ClientCapabilities['textDocument'];
  readonly window?: ClientCapabilities['window'];
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  readonly experimental?: unknown;
  /** The language of the reader, as editors name it. */
  readonly locale?: string;
  /** The launcher of another build. */
  readonly launcher?: string;
  /** The server can be asked how much memory it needs. */
  readonly memory?: 'measured';
}

const abilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      versionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
} satisfies ClientCapabilities;

/** A client of a server that runs as `migmap lsp --stdio`, as an editor would start it. */
export class Client {
  readonly connection: ProtocolConnection;
  /** What the server said of itself. */
  get welcome(): InitializeResult {
    if (!this.#welcome) throw new Error('the server has not answered yet');
    return this.#welcome;
  }
  /** The last findings sent for each file. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  readonly traced: string[] = [];
  /** What the server said of maps that changed. */
  readonly changes: MapChangedParams[] = [];
  /** Methods that the server registered after the start. */
  readonly registered: string[] = [];
  /** How often it asked to be asked for diagnostics. */
  refreshes = 0;
  /** What the server gets when it asks for the settings below `migmap`. */
  settings: unknown = {};
  readonly #process: ChildProcess;
  #welcome: InitializeResult | undefined;
  #waiting: (() => void)[] = [];

  private constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.#process = process;
    this.connection = connection;
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = Client.connect(options);
    await client.begin(options);
    return client;
  }

  /** A client that has said nothing yet. */
  static connect(options: Pick<ClientOptions, 'launcher' | 'memory'> = {}): Client {
    const started = options.launcher === undefined ? command : [options.launcher, 'lsp'];
    const probe = options.memory ? ['--expose-gc', '--import', memoryProbe] : [];
    const server = spawn(process.execPath, [...probe, ...started, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', ...(options.memory ? (['ipc'] as const) : [])],
    });
    if (!server.stdout || !server.stdin) throw new Error('the server has no channels');
    const reader = new StreamMessageReader(server.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
    const client = new Client(server, connection);
    client.#listen();
    connection.listen();
    return client;
  }

  async begin(options: ClientOptions = {}): Promise<void> {
    const { connection } = this;
    this.#welcome = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      rootUri: null,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      capabilities: {
        workspace: { ...abilities.workspace, ...options.workspace },
        textDocument: { ...abilities.textDocument, ...options.textDocument },
        window: { ...options.window },
        experimental: options.experimental,
      },
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  /** The bytes of all that the server holds on to. */
  async memory(): Promise<number> {
    const answer = new Promise<number>((resolve) =>
      this.#process.once('message', (bytes) => resolve(Number(bytes))),
    );
    this.#process.send('how much?');
    return answer;
  }

  /** Waits until something holds; it is tried again after each message of the server. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The findings sent for a file, once they are as a test expects them. */
  async diagnostics(uri: string, holds: (found: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    await this.until(() => {
      const sent = this.published.get(uri);
      return sent !== undefined && holds(sent.diagnostics);
    });
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** Says good-bye as the protocol wants it, and gives the status with which the server ended. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const status = await ended;
    this.connection.dispose();
    return status;
  }

  /** Ends without a word of good-bye. */
  async exitAtOnce(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params);
      this.#heard();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.#heard();
    });
    connection.onNotification(LogTraceNotification.type, ({ message }) => {
      this.traced.push(message);
      this.#heard();
    });
    connection.onNotification(mapChanged, (params: MapChangedParams) => {
      this.changes.push(params);
      this.#heard();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#heard();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#heard();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
  }

  #heard(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
