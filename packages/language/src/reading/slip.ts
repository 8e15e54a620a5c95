import type { Phrase } from '@migmap/core';
/** Something wrong with the text itself, before anything is known of its meaning. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly code: 'syntax/parse' | 'syntax/encoding' | 'syntax/merge-conflict';
  readonly message: Phrase;
  /** What could stand there instead. */
  readonly instead?: readonly string[];
}
