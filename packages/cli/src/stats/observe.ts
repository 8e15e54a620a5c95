import type { CheckModes } from '../check-modes.ts';
import type { Console } from '../console.ts';
import type { Report } from '../report.ts';
import { allOf, type Probe } from './probe.ts';
import { progress } from './progress.ts';

/** Who looks on while a check runs. */
export interface Observed {
  readonly probe: Probe;
  /** All files that were asked for so far, as they are shown to people. */
  readonly asked: ReadonlySet<string>;
  /** For all that is said meanwhile. */
  readonly console: Console;
  /** What was measured, where somebody asked for it. */
  tell(report: Report, detail: 'all rules' | 'slowest rules'): void;
}

/** Measures where that is asked for, and shows progress where somebody may be waiting. */
export async function observe(console: Console, { measures, watches }: CheckModes): Promise<Observed> {
  const shown = console.isTerminal('err') ? progress(console) : undefined;
  const stopwatch = measures
    ? (await import('./stopwatch.ts')).stopwatch(watches ? 'this run' : 'the process')
    : undefined;
  const said = shown?.console ?? console;
  const asked = new Set<string>();
  return {
    probe: allOf(
      [shown?.probe, stopwatch?.probe, watches ? listing(asked) : undefined].filter(
        (probe) => probe !== undefined,
      ),
    ),
    asked,
    console: said,
    tell(report, detail) {
      shown?.end();
      if (stopwatch !== undefined) said.err(stopwatch.table(report, detail));
    },
  };
}

function listing(files: Set<string>): Probe {
  return {
    begin(phase, what) {
      if (phase === 'read' && what !== undefined) files.add(what);
      return () => {};
    },
  };
}
