import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import { nextTurn } from './next-turn.ts';

/** What a request is answered by, once nothing stands against answering it. */
export type Answer<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

export interface GuardOptions<P, R> {
  /** The feature, as faults and traces name it. */
  readonly name: string;
  /** What stands for an answer after a fault of our own. */
  readonly empty: R;
  /** What a request is about: a newer one about a newer version of the same makes it superfluous. */
  readonly about?: (params: P) => Subject | undefined;
}

export interface Subject {
  readonly uri: string;
  readonly version: number | undefined;
}

/**
 * Keeps the faults of one feature to itself: they are logged with its name and answered empty. A request that was
 * cancelled, or that a newer one has made superfluous, is answered as such before it costs anything.
 */
export class Guard {
  readonly #console: Pick<RemoteConsole, 'error'>;
  readonly #trace: (message: string) => void;
  readonly #newest = new Map<string, number | undefined>();

  constructor(console: Pick<RemoteConsole, 'error'>, trace: (message: string) => void) {
    this.#console = console;
    this.#trace = trace;
  }

  of<P, R>(
    options: GuardOptions<P, R>,
    answer: Answer<P, R>,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const subject = options.about?.(params);
      const key = subject && `${options.name} ${subject.uri}`;
      if (key) this.#newest.set(key, subject.version);
      // Messages that have already arrived are read first: a cancellation or a newer request may be among them.
      await nextTurn();
      if (token.isCancellationRequested) throw cancelled();
      const isSuperfluous = (): boolean => key !== undefined && this.#newest.get(key) !== subject?.version;
      if (isSuperfluous()) throw superfluous();
      try {
        const result = await this.#timed(options.name, () => answer(params, token));
        // Long answers let messages in.
        if (isSuperfluous()) throw superfluous();
        return result;
      } catch (error) {
        if (isAnswer(error)) throw error;
        this.fault(options.name, error);
        return options.empty;
      }
    };
  }

  /** Writes a fault into the client's log. */
  fault(name: string, error: unknown): void {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#console.error(`${name}: a fault of our own, answered empty. ${said}`);
  }

  async #timed<R>(name: string, work: () => R | Promise<R>): Promise<R> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#trace(`${name}: ${(performance.now() - start).toFixed(1)} ms`);
    }
  }
}

// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const performance: { now(): number };

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'the request was cancelled');
}

/** What was asked for is not done, for a reason that the person at the editor gets to read. */
export function refused(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Editors drop such an answer without a word. */
export function superfluous(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'a newer request has taken its place');
}

/** The message is not what its method takes. */
export function malformed(reason: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, reason);
}

/** Nobody has said yet who asks. */
export function tooEarly(): ResponseError<void> {
  return new ResponseError(ErrorCodes.ServerNotInitialized, 'the session begins with `initialize`');
}

/** Cancellations and refusals are answers, and no faults; so is to say that a message makes no sense. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof ResponseError)) return false;
  const codes: number[] = [
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.ServerCancelled,
    LSPErrorCodes.RequestFailed,
    ErrorCodes.InvalidParams,
    ErrorCodes.ServerNotInitialized,
  ];
  return codes.includes(error.code);
}
