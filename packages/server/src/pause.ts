// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const setTimeout: (action: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** Does something once nothing has happened for a while, and never twice at a time. */
export class Pause {
  readonly #milliseconds: number;
  readonly #action: () => Promise<void>;
  #timer: unknown;
  #isRunning = false;
  #isAskedAgain = false;

  constructor(milliseconds: number, action: () => Promise<void>) {
    this.#milliseconds = milliseconds;
    this.#action = action;
  }

  /** Begins to wait, anew if it was waiting already. */
  begin(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#milliseconds);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    if (this.#isRunning) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isRunning = true;
    try {
      await this.#action();
    } finally {
      this.#isRunning = false;
    }
    if (this.#isAskedAgain) this.begin();
    this.#isAskedAgain = false;
  }
}
