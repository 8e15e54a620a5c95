import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What came out of a run of tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why tests were left out, one line a group. */
  readonly skipped: readonly string[];
}

/** The line that a machine reads; what was left out stands above it, and should not be taken for tried. */
export function closingLines({ passed, failed, skipped }: Tally): string {
  return [...skipped, `${passed} passed, ${failed} failed`].map((line) => `${line}\n`).join('');
}

/** Of several runs that belong together, each writes down what came out of it. */
export function keepTally(tally: Tally): void {
  const file = process.env.MIGMAP_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify(tally)}\n`);
}

/** What was kept; a run that has kept nothing has not come to its end. */
export function keptTallies(file: string): Tally[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Tally);
}

export function added(tallies: readonly Tally[]): Tally {
  const sum = (of: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: tallies.flatMap(({ skipped }) => skipped) };
}
