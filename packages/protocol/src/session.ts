/** Raised when a message changes its meaning, or one is gone; what is added leaves it as it is. */
export const protocolVersion = 1;

/**
 * What both sides say under `experimental.migmap` of their capabilities. Only a client that says it is sent
 * `migmap/mapChanged`; requests are answered to everybody.
 */
export interface ProtocolCapability {
  readonly protocol: number;
  /** Of a client: it answers `migmap/readFile` and `migmap/readFolder`. */
  readonly files?: boolean;
}

/** What a client may hand over with `initialize`, as `initializationOptions`. */
export interface InitializationOptions {
  /** For clients that answer no `workspace/configuration`. */
  readonly asOf?: string;
}

/** The settings below `migmap`. */
export interface EditorSettings {
  /** The day that rules compare with: `today`, or a date. Without it they are silent. */
  readonly asOf?: string | null;
}
