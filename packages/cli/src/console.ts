/** What a command may touch of the process that runs it; tests hand in another one. */
export interface Console {
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Uint8Array;
  /** Standard output is a terminal whose user has not refused colour. */
  readonly colour: boolean;
}
