import { say } from '@migmap/core';
import { blank } from './blank.ts';
import type { Slip } from './slip.ts';

const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$).*$/gm;

/**
 * Conflict markers of a merge: each conflict is one finding. Of the two sides the first is read,
 * so that nothing is declared twice; the rest of the file keeps its meaning.
 */
export function withoutConflicts(text: string): { readonly text: string; readonly slips: readonly Slip[] } {
  if (!text.includes('<<<<<<<')) return { text, slips: [] };
  const slips: Slip[] = [];
  let result = text;
  let dropFrom: number | undefined;
  let open = false;
  for (const marker of text.matchAll(MARKER)) {
    const start = marker.index;
    const end = start + marker[0].trimEnd().length;
    const sort = marker[1]?.[0];
    if (sort === '<' && !open) {
      open = true;
      slips.push({ start, end, code: 'syntax/merge-conflict', message: MESSAGE });
      result = blank(result, start, end);
    } else if (open && sort === '>') {
      result = blank(result, dropFrom ?? start, end);
      open = false;
      dropFrom = undefined;
    } else if (open) dropFrom ??= start;
  }
  if (dropFrom !== undefined) result = blank(result, dropFrom, text.length);
  return { text: result, slips };
}

const MESSAGE = say`a merge left its conflict here; keep one of the two sides and remove the markers`;
