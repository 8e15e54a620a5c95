import type { SourceFile, TextEdit } from '@migmap/core';
import { isBetter } from './better.ts';
import type { CheckedMap } from './checked-map.ts';
import { type Choice, choose } from './choose.ts';
import { editText } from './edit-text.ts';
import { kindOf } from './kind.ts';

/** Texts that have been edited and not yet written, by URI. */
export type Edited = ReadonlyMap<string, string>;

/** Some maps, checked. */
export interface Checked {
  readonly maps: readonly CheckedMap[];
}

/** Checks the maps as they are after edits. */
export type Look<C extends Checked> = (edited: Edited) => Promise<C>;

/** A file before and after; both without a byte order mark. */
export interface Change {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed<C extends Checked> {
  /** What is found after the fixes. */
  readonly checked: C;
  /** In the order of the files' names. */
  readonly changes: readonly Change[];
  /** How many findings were fixed. */
  readonly count: number;
}

/** Looks at most this often: each time is a whole check. */
const MOST_LOOKS = 50;

/**
 * Applies the safe fixes, as many at a time as do not touch, and looks again, until there is nothing more to do.
 * Fixes that made it worse are taken back and halved, until the one is found that has to be left alone.
 */
export async function fixMaps<C extends Checked>(
  look: Look<C>,
  only?: ReadonlySet<string>,
): Promise<Fixed<C>> {
  const start = await look(new Map());
  const refused = new Set<string>();
  let state: State<C> = { checked: start, edited: new Map(), count: 0 };
  let choices = choose(start.maps, { refused, ...(only ? { only } : {}) });
  for (let looks = 0; looks < MOST_LOOKS && choices.length > 0; looks++) {
    const next = await apply(choices, state, look);
    const found = choices.map(({ finding }) => finding);
    const isGood = isBetter(state.checked.maps, next.checked.maps, found);
    if (isGood) state = next;
    else if (choices.length > 1) {
      choices = choices.slice(0, choices.length >> 1);
      continue;
    } else for (const finding of found) refused.add(kindOf(finding));
    choices = choose(state.checked.maps, { refused, ...(only ? { only } : {}) });
  }
  return { checked: state.checked, changes: changesOf(start, state.edited), count: state.count };
}

interface State<C extends Checked> {
  readonly checked: C;
  readonly edited: Edited;
  readonly count: number;
}

async function apply<C extends Checked>(
  choices: readonly Choice[],
  { checked, edited, count }: State<C>,
  look: Look<C>,
): Promise<State<C>> {
  const texts = sourcesOf(checked);
  const next = new Map(edited);
  for (const [uri, ofFile] of editsByFile(choices))
    next.set(uri, editText(texts.get(uri)?.text ?? '', ofFile));
  return { checked: await look(next), edited: next, count: count + choices.length };
}

function editsByFile(choices: readonly Choice[]): Map<string, TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of choices.flatMap(({ fix }) => fix.edits)) {
    const known = byFile.get(edit.source.file);
    if (known) known.push(edit);
    else byFile.set(edit.source.file, [edit]);
  }
  return byFile;
}

function changesOf(start: Checked, edited: Edited): Change[] {
  const texts = sourcesOf(start);
  const changes = [...edited].map(([uri, after]) => ({ uri, before: texts.get(uri)?.text ?? '', after }));
  return changes.filter(({ before, after }) => before !== after).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function sourcesOf({ maps }: Checked): Map<string, SourceFile> {
  return new Map(maps.flatMap(({ map }) => map.map.files.map(({ file }) => [file.uri, file] as const)));
}
