import { plainFacts } from './plain.ts';

/**
 * A text that a merge left conflicts in, in plan words: what both sides say, and between markers what only one of
 * them does. Undefined where there is no conflict, or a side cannot be read as a map.
 */
export function plainConflict(text: string): string[] | undefined {
  const sides = ['$1', '$2'].map((side) => text.replace(CONFLICT, side));
  if (sides.every((side) => side === text)) return undefined;
  const [ours, theirs] = sides.map(plainFacts);
  return ours && theirs && together(ours, theirs);
}

/** First our side, then what both started from, if that is there, then theirs. */
const CONFLICT =
  /^<{7}(?=[ \r\n])[^\n]*\n([\s\S]*?)(?:^\|{7}(?=[ \r\n])[^\n]*\n[\s\S]*?)?^={7}\r?\n([\s\S]*?)^>{7}(?=[ \r\n]|$)[^\n]*\n?/gm;

/** Facts of both stand in one order. */
function together(ours: readonly string[], theirs: readonly string[]): string[] {
  const places = new Map(theirs.map((fact, at) => [fact, at]));
  const lines: string[] = [];
  let only: string[] = [];
  let from = 0;
  for (const fact of ours) {
    const at = places.get(fact) ?? -1;
    if (at < from) {
      only.push(fact);
      continue;
    }
    lines.push(...between(only, theirs.slice(from, at)), fact);
    only = [];
    from = at + 1;
  }
  return [...lines, ...between(only, theirs.slice(from))];
}

function between(ours: readonly string[], theirs: readonly string[]): string[] {
  if (ours.length + theirs.length === 0) return [];
  return ['<<<<<<< ours', ...ours, '=======', ...theirs, '>>>>>>> theirs'];
}
