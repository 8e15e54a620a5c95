/** How long an answer is waited for; in milliseconds. One that never comes must not stop everything. */
const PATIENCE = 4000;

/** One question at a time. Of those that come up meanwhile only the last is asked, so that it always wins. */
export class Pace<T> {
  readonly #ask: (wanted: T) => void;
  readonly #now: () => number;
  #asked: { readonly wanted: T; readonly since: number } | undefined;
  #next: { readonly wanted: T } | undefined;

  constructor(ask: (wanted: T) => void, now: () => number = () => performance.now()) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Something was asked that nobody has answered. */
  get isBusy(): boolean {
    return this.#asked !== undefined && this.#now() - this.#asked.since < PATIENCE;
  }

  want(wanted: T): void {
    if (this.isBusy) this.#next = { wanted };
    else this.#begin(wanted);
  }

  /** An answer has come; to which question, is seen by what was wanted. */
  answered(wanted: T): void {
    if (this.#asked && this.#asked.wanted !== wanted && this.isBusy) return;
    this.free();
  }

  /** There will be no answer. */
  free(): void {
    const next = this.#next;
    this.#asked = undefined;
    this.#next = undefined;
    if (next) this.#begin(next.wanted);
  }

  #begin(wanted: T): void {
    this.#asked = { wanted, since: this.#now() };
    this.#next = undefined;
    this.#ask(wanted);
  }
}

/** Runs at once, and then no more often than every so many milliseconds; the last one is never lost. */
export function unhurried<T>(every: number, run: (value: T) => void): (value: T) => void {
  let waiting: { readonly value: T } | undefined;
  let isResting = false;
  return function take(value: T): void {
    if (isResting) {
      waiting = { value };
      return;
    }
    isResting = true;
    run(value);
    setTimeout(() => {
      isResting = false;
      const next = waiting;
      waiting = undefined;
      if (next) take(next.value);
    }, every);
  };
}
