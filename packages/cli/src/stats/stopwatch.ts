import type { Report } from '../report.ts';
import type { Phase, Probe } from './probe.ts';

/** Measures each part of the work without the parts that lie within it. */
export interface Stopwatch {
  readonly probe: Probe;
  /** What was measured, for people. It is never part of a report: that is the same for the same maps. */
  table(report: Report, detail: 'all rules' | 'slowest rules'): string;
}

/** Measures from the start of the process, or from now on; `now` tells the milliseconds since that start. */
export function stopwatch(of: 'the process' | 'this run', now = (): number => performance.now()): Stopwatch {
  const begun = now();
  const times: Times = { phases: new Map(), rules: new Map(), characters: 0 };
  const open: Span[] = [];
  const begin: Probe['begin'] = (phase, what) => {
    const span: Span = { start: now(), within: 0 };
    open.push(span);
    return (size = 0) => {
      open.splice(open.indexOf(span));
      const taken = now() - span.start;
      const outer = open.at(-1);
      if (outer !== undefined) outer.within += taken;
      add(times.phases, phase, taken - span.within);
      if (phase === 'rules') add(times.rules, what ?? '', taken - span.within);
      if (phase === 'read') times.characters += size;
    };
  };
  return {
    probe: { begin },
    table: (report, detail) => table({ ...times, ...from(of, begun), end: now() }, report, detail),
  };
}

interface Span {
  readonly start: number;
  /** Time that belongs to parts within it. */
  within: number;
}

interface Times {
  readonly phases: Map<Phase, number>;
  readonly rules: Map<string, number>;
  characters: number;
}

interface Measured extends Times {
  /** When the first was measured, and what it took to get there. */
  readonly begun: number;
  readonly start: number;
  readonly end: number;
}

/** What a process that has long been running does again has no start. */
function from(of: 'the process' | 'this run', begun: number): Pick<Measured, 'begun' | 'start'> {
  return { begun, start: of === 'the process' ? begun : 0 };
}

const slowest = 10;

function table(measured: Measured, report: Report, detail: 'all rules' | 'slowest rules'): string {
  const { phases, rules, begun, start, end } = measured;
  const rest = end - begun - sum(phases.values());
  const byTime = [...rules].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const shown = detail === 'all rules' ? byTime : byTime.slice(0, slowest);
  const left = byTime.slice(shown.length);
  const more: Row[] =
    left.length === 0
      ? []
      : [[`${left.length} more (--verbose shows them)`, sum(left.map(([, time]) => time))]];
  const lines = [
    'Time, in milliseconds',
    ...columns([['start', start], ...phases, ['everything else', rest], ['total', end - begun + start]]),
    'Time by rule',
    ...columns([...shown, ...more]),
    counts(measured, report),
  ];
  return `${lines.join('\n')}\n`;
}

function counts({ characters, rules }: Measured, { summary, findings }: Report): string {
  const { files, maps, services, waves } = summary;
  return (
    `files: ${files}, characters read: ${characters}, maps: ${maps}, services: ${services}, waves: ${waves}, ` +
    `rules: ${rules.size}, findings: ${findings.length}`
  );
}

type Row = readonly [string, number];

function columns(rows: readonly Row[]): string[] {
  const names = Math.max(...rows.map(([name]) => name.length));
  const numbers = Math.max(...rows.map(([, time]) => time.toFixed(1).length));
  return rows.map(([name, time]) => `  ${name.padEnd(names)}  ${time.toFixed(1).padStart(numbers)}`);
}

function add<Key>(times: Map<Key, number>, key: Key, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time);
}

function sum(times: Iterable<number>): number {
  let total = 0;
  for (const time of times) total += time;
  return total;
}
