/** A replacement of a part of a text. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What makes one text of another, as replacements of the lines that differ, each cut down to what differs in them.
 * Lines that both have in the same order stay; it costs the length of the texts times the number of differences.
 */
export function lineEdits(before: string, after: string): LineEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const edits: LineEdit[] = [];
  let [at, oldLine, newLine] = [0, 0, 0];
  for (const [oldSame, newSame] of [...commonLines(old, now), [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(oldLine, oldSame).join(''), now.slice(newLine, newSame).join('')];
    if (gone !== come) edits.push(trimmed(at, gone, come));
    at += gone.length + (old[oldSame]?.length ?? 0);
    [oldLine, newLine] = [oldSame + 1, newSame + 1];
  }
  return edits;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What both begin and end with stays. */
function trimmed(at: number, gone: string, come: string): LineEdit {
  const most = Math.min(gone.length, come.length);
  let head = 0;
  while (head < most && gone[head] === come[head]) head++;
  let tail = 0;
  while (tail < most - head && gone[gone.length - 1 - tail] === come[come.length - 1 - tail]) tail++;
  return {
    start: at + head,
    end: at + gone.length - tail,
    text: come.slice(head, come.length - tail),
  };
}

/** The same line in both texts. */
type Pair = readonly [number, number];

/** How far each diagonal has come: `x` lines of the old text, `x - diagonal` of the new one. */
type Ends = ReadonlyMap<number, number>;

/** The longest run of lines that both have, by Myers' greedy search for the fewest differences. */
function commonLines(old: readonly string[], now: readonly string[]): Pair[] {
  const trace: Ends[] = [];
  let ends = new Map([[1, 0]]);
  for (let differences = 0; ; differences++) {
    trace.push(ends);
    ends = new Map(ends);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = stepInto(ends, diagonal, differences).x;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      ends.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return pairsOf(trace, old.length, now.length);
    }
  }
}

/** Where a diagonal starts with one more difference: behind a line that went, or that came. */
function stepInto(ends: Ends, diagonal: number, differences: number): { from: number; x: number } {
  const gone = ends.get(diagonal - 1) ?? -1;
  const come = ends.get(diagonal + 1) ?? -1;
  const isCome = diagonal === -differences || (diagonal !== differences && gone < come);
  return isCome ? { from: diagonal + 1, x: come } : { from: diagonal - 1, x: gone + 1 };
}

/** The way back through the search. */
function pairsOf(trace: readonly Ends[], oldLength: number, newLength: number): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [oldLength, newLength];
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const ends = trace[differences] ?? new Map();
    const { from } = stepInto(ends, x - y, differences);
    const [fromX, fromY] = [ends.get(from) ?? 0, (ends.get(from) ?? 0) - from];
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
