// Node and browsers have them; they are named here so that the server needs the types of neither.
declare const setTimeout: (action: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
declare const performance: { now(): number };

/** Short enough to seem at once. */
const SHORTEST = 30;
/** Long enough that a key pressed and held costs one check and not ten. */
const LONGEST = 60;

/**
 * Does something once nothing has happened for a while, and never twice at a time. The more it takes, the longer the
 * while. What is done is told whether something has happened since, so that it can give up: it is done again at once.
 */
export class Pause {
  readonly #action: (isSuperseded: () => boolean) => Promise<void>;
  #milliseconds = SHORTEST;
  #timer: unknown;
  #isRunning = false;
  #isAskedAgain = false;

  constructor(action: (isSuperseded: () => boolean) => Promise<void>) {
    this.#action = action;
  }

  /** Begins to wait, anew if it was waiting already. */
  begin(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ended(), this.#milliseconds);
  }

  #ended(): void {
    this.#timer = undefined;
    if (this.#isRunning) this.#isAskedAgain = true;
    else void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      do {
        this.#isAskedAgain = false;
        await this.#once();
      } while (this.#isAskedAgain);
    } finally {
      this.#isRunning = false;
    }
  }

  async #once(): Promise<void> {
    const start = performance.now();
    await this.#action(() => this.#isAskedAgain || this.#timer !== undefined);
    const taken = performance.now() - start;
    this.#milliseconds = Math.min(LONGEST, Math.max(SHORTEST, taken / 4));
  }
}
