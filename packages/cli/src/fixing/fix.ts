import { pathToFileURL } from 'node:url';
import { type Change, fixMaps, type Look } from '@migmap/rules';
import type { Checked } from '../check-maps.ts';
import { type Console, onStandardError } from '../console.ts';
import { markOf, textOf } from '../exact-text.ts';
import type { StandardInput } from '../inputs/read-maps.ts';
import { showChanges } from './show-changes.ts';
import { onDisk, writeChange } from './write-change.ts';

export interface Fixing {
  readonly look: Look<Checked>;
  /** Only show what would change. */
  readonly mode: 'write' | 'show';
  /** Where the map comes from standard input, it alone is fixed. */
  readonly stdin: StandardInput | undefined;
  readonly colours: 'coloured' | 'plain';
  readonly console: Console;
}

/** What is found after the fixes, and where the report of it goes. */
export interface Seen {
  readonly checked: Checked;
  readonly console: Console;
}

/**
 * Fixes what can be fixed without a person. Files are written; a text from standard input, and a diff, go to
 * standard output, so that the report has to make way for them.
 */
export async function fix({ look, stdin, mode, colours, console }: Fixing): Promise<Seen> {
  const { checked, changes } = await fixMaps(look, stdin && new Set([pathToFileURL(stdin.path).href]));
  const pathOf = (uri: string): string => checked.places.pathOf(uri);
  if (mode === 'write' && stdin === undefined) {
    const objections = changes.flatMap((change) => written(change, pathOf(change.uri), console));
    return { checked: { ...checked, objections: [...checked.objections, ...objections] }, console };
  }
  if (mode === 'show') {
    const whole = stdin === undefined ? changes.map(onDisk) : changes;
    console.out(showChanges(whole, pathOf, colours));
  } else if (stdin !== undefined) console.out(withMark(stdin, changes[0]));
  return { checked, console: onStandardError(console) };
}

function written(change: Change, path: string, console: Console): string[] {
  const refusal = writeChange(change);
  if (refusal !== undefined) return [`${path} was not fixed: ${refusal}.`];
  console.err(`migmap: fixed ${path}\n`);
  return [];
}

/** The text as it came in, where there was nothing to fix; what is no text stays away, and is a finding. */
function withMark({ bytes }: StandardInput, change: Change | undefined): string {
  const text = textOf(bytes) ?? '';
  return change === undefined ? text : markOf(text) + change.after;
}
