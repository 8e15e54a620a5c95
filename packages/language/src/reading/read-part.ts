import { type Problem, say } from '@migmap/core';
import { addTree, emptyDraft, type Fragment, fragmentOf } from '../mapping/fragment.ts';
import type { Origin } from '../mapping/tree.ts';
import { readText } from './repair.ts';
import { silencersOf } from './silencers.ts';
import type { Slip } from './slip.ts';

/** What is known of a part before it is read. Offsets count from its start. */
export interface Prepared {
  /** The part as it was written. */
  readonly origin: Origin;
  /** The same without what keeps a whole file from being cut. */
  readonly text: string;
  /** What had to be changed for that. */
  readonly closed: readonly Slip[];
  /** Places of which the file as a whole has said enough. */
  readonly told: readonly Slip[];
}

/** Reads a part of a file: what it says depends on nothing but itself. */
export function readPart({ origin, text, closed, told }: Prepared): Fragment {
  const draft = emptyDraft();
  const { trees, slips } = readText(text, closed);
  const known = [...told, ...slips].map((slip) => problemOf(origin, slip).source);
  const { silencers, problems } = silencersOf(origin);
  draft.silencers.push(...silencers);
  draft.problems.push(...problems);
  for (const { document, start, end } of trees) {
    const inside = { ...origin, at: origin.at + start, text: origin.text.slice(start, end) };
    addTree(draft, document, inside, known);
  }
  return fragmentOf(
    draft,
    slips.map((slip) => problemOf(origin, slip)),
  );
}

/** A slip as a problem of the file. */
export function problemOf({ file, at, text }: Origin, slip: Slip): Problem {
  const source = { file, start: at + slip.start, end: at + Math.min(slip.end, text.length) };
  const fixes = (slip.instead ?? []).map((text) => ({
    title: text === '' ? say`Remove it` : say`Write \`${text}\``,
    edits: [{ source, text }],
  }));
  return { code: slip.code, source, message: slip.message, ...(fixes.length > 0 ? { fixes } : {}) };
}
