import { type Command, interleaved, peakMemory } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly figure: string;
  readonly reference: string;
  /** Of medians; of bytes for memory. */
  readonly ratio: number | undefined;
  readonly budget: number;
  readonly met: boolean;
  readonly detail: string;
}

export function timeRow(
  figure: string,
  a: Command,
  reference: string,
  b: Command,
  budget: number,
  runs = 7,
): Row {
  const times = interleaved(a, b, runs);
  const ratio = times.a.median / times.b.median;
  const detail = `${shown(times.a.median)} (min ${shown(times.a.min)}) against ${shown(times.b.median)} (min ${shown(times.b.min)}), ${runs} runs`;
  return { figure, reference, ratio, budget, met: ratio <= budget, detail };
}

export function memoryRow(figure: string, a: Command, reference: string, b: Command, budget: number): Row {
  const bytes = { a: peakMemory(a), b: peakMemory(b) };
  const ratio = bytes.a / bytes.b;
  return {
    figure,
    reference,
    ratio,
    budget,
    met: ratio <= budget,
    detail: `${mega(bytes.a)} against ${mega(bytes.b)}`,
  };
}

/** A limit in bytes; the ratio is that of the peak to the limit. */
export function limitRow(figure: string, a: Command, limit: number): Row {
  const bytes = peakMemory(a);
  return {
    figure,
    reference: mega(limit),
    ratio: bytes / limit,
    budget: 1,
    met: bytes < limit,
    detail: mega(bytes),
  };
}

export function missingPeer(figure: string, reference: string, budget: number): Row {
  return {
    figure,
    reference,
    ratio: undefined,
    budget,
    met: false,
    detail: 'the peer is not installed here',
  };
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.figure,
    row.reference,
    row.ratio === undefined ? '–' : row.ratio.toFixed(2),
    `≤ ${Number(row.budget.toFixed(2))}`,
    row.ratio === undefined ? 'not measured' : row.met ? 'met' : 'NOT MET',
    row.detail,
  ]);
  const head = ['figure', 'reference', 'ratio', 'budget', '', 'detail'];
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  return [head, ...cells]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function shown(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`;
}

function mega(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
