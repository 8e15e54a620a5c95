/** A set of instants as half-open ranges, sorted and apart: `[from, to, from, to, …]`. */
export type Spans = readonly number[];

export const NEVER: Spans = [];
export const ALWAYS: Spans = [0, Number.POSITIVE_INFINITY];

/** From `from` up to, and without, `to`. */
export function span(from: number | undefined, to: number | undefined = Number.POSITIVE_INFINITY): Spans {
  return from === undefined || from >= to ? NEVER : [from, to];
}

export function union(a: Spans, b: Spans): Spans {
  if (a.length === 0 || b === ALWAYS) return b;
  if (b.length === 0 || a === ALWAYS) return a;
  return sweep(a, b, (inA, inB) => inA || inB);
}

export function intersection(a: Spans, b: Spans): Spans {
  if (a.length === 0 || b === ALWAYS) return a;
  if (b.length === 0 || a === ALWAYS) return b;
  if (areRanges(a, b)) return span(Math.max(startOf(a), startOf(b)), Math.min(endOf(a), endOf(b)));
  return sweep(a, b, (inA, inB) => inA && inB);
}

export function difference(a: Spans, b: Spans): Spans {
  if (a.length === 0 || b.length === 0) return a;
  if (b === ALWAYS) return NEVER;
  if (areRanges(a, b)) {
    if (endOf(a) <= startOf(b) || endOf(b) <= startOf(a)) return a;
    if (startOf(b) <= startOf(a)) return span(endOf(b), endOf(a));
  }
  return sweep(a, b, (inA, inB) => inA && !inB);
}

export function first(spans: Spans): number | undefined {
  return spans[0];
}

export function contains(spans: Spans, at: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (at >= (spans[i] ?? 0) && at < (spans[i + 1] ?? 0)) return true;
  }
  return false;
}

export function sameSpans(a: Spans, b: Spans): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Nearly all sets are one range each, and need no sweep. */
function areRanges(a: Spans, b: Spans): boolean {
  return a.length === 2 && b.length === 2;
}

function startOf(range: Spans): number {
  return range[0] ?? 0;
}

function endOf(range: Spans): number {
  return range[1] ?? 0;
}

/** Walks the borders of both sets in order; within the sets an odd number of borders has passed. */
function sweep(a: Spans, b: Spans, keep: (inA: boolean, inB: boolean) => boolean): Spans {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  let inside = false;
  while (i < a.length || j < b.length) {
    const at = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    while (i < a.length && a[i] === at) i++;
    while (j < b.length && b[j] === at) j++;
    const now = keep(i % 2 === 1, j % 2 === 1);
    if (now !== inside) result.push(at);
    inside = now;
    if (at === Number.POSITIVE_INFINITY) break;
  }
  // A range that never ends is closed by infinity, so that the list stays a list of pairs.
  if (result.length % 2 === 1) result.push(Number.POSITIVE_INFINITY);
  return result;
}
