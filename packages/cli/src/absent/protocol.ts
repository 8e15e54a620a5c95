// Stands in for the packages of the Language Server Protocol. Langium names these few for requests of an editor
// that are cancelled; a command line makes none.
export const LSPErrorCodes = { ServerCancelled: -32802 } as const;

export class ResponseError extends Error {}

export const CancellationToken = {
  None: { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) },
} as const;

export class CancellationTokenSource {
  readonly token = CancellationToken.None;
  cancel(): void {}
  dispose(): void {}
}

export class Emitter {
  readonly event = CancellationToken.None.onCancellationRequested;
  fire(): void {}
  dispose(): void {}
}
