import type { Fix } from '../model/problem.ts';

/**
 * A search for ways out. It pauses after each try, so that whoever asked can do something else meanwhile, or
 * give up.
 */
export type Search = Steps<readonly Fix[]>;

/** Work in steps that comes to a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** What a search comes to, without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
