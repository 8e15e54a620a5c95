import type { Severity } from '@migmap/rules';
import type { Report } from '../report.ts';
import type { Paint } from './paint.ts';

/** Gives a report its form. Where there is nothing to say, some formats say so and some are empty. */
export type Reporter = (report: Report, reading: Reading) => string | Promise<string>;

/** How much is to be told. */
export interface Reading {
  readonly lowest: Severity;
  /** The lowest severity that makes the run fail. */
  readonly failOn: Severity;
  /** Every hint, and not only the first few of a sort. */
  readonly allHints: boolean;
  readonly paint: Paint;
}
