/** Ends that follow each other this quickly, in milliseconds, are one trouble that a restart does not end. */
const TOGETHER = 3 * 60 * 1000;
const MOST_RESTARTS = 4;

/** How often a server may end before nobody starts it again but a person. */
export class Patience {
  #ends: readonly number[] = [];

  /** It has ended, once more. */
  isOver(now: number): boolean {
    this.#ends = [...this.#ends.filter((at) => now - at < TOGETHER), now];
    return this.#ends.length > MOST_RESTARTS;
  }

  /** A person has started it. */
  renew(): void {
    this.#ends = [];
  }
}
