/** Joins many events that come together into one. */
export interface Pulse {
  beat(): void;
  /** Waits until something has happened, and then until nothing more has for a moment. */
  next(): Promise<void>;
  stop(): void;
}

const quiet = 80;
/** Where something happens all the time, waiting for quiet must have an end. */
const longest = 1000;

export function pulse(): Pulse {
  let first: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const settle = (): void => {
    if (wake === undefined) return;
    clearTimeout(timer);
    const wait = Math.min(quiet, Math.max(0, (first ?? 0) + longest - performance.now()));
    timer = setTimeout(() => {
      first = undefined;
      wake?.();
      wake = undefined;
    }, wait);
  };
  return {
    beat() {
      first ??= performance.now();
      settle();
    },
    next: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (first !== undefined) settle();
      }),
    stop: () => clearTimeout(timer),
  };
}
