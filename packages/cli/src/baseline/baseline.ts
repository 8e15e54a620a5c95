import { existsSync } from 'node:fs';
import { resolve as absolutePath, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checked } from '../check-maps.ts';
import type { Console } from '../console.ts';
import { makeFolder } from '../make-folder.ts';
import { shownPath } from '../places.ts';
import { reasonOf } from '../reason.ts';
import type { CheckedMap } from '../report.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';
import { baselineText, readBaseline } from './baseline-file.ts';
import { type Entry, matchKey } from './entry.ts';
import { isFirm, type Matched, marked, matched, type RuleBook, staleEntries } from './match.ts';

export interface BaselineOptions {
  /** The file as it was named. */
  readonly file: string;
  readonly mode: 'apply' | 'update';
  /** All entries that are no longer needed are told, and not only how many they are. */
  readonly detail: 'counts' | 'entries';
  readonly book: RuleBook;
  readonly console: Console;
}

/** What a baseline does in a run. */
export interface Baseline {
  /** Marks what is known, so that it does not count. */
  mark(checked: Checked): Checked;
  /** Once all else is done: tells what is no longer needed, or writes the baseline anew. */
  settle(checked: Checked): Checked;
}

/** Opens a baseline. One that is not there is an error, but for an update, which makes it. */
export function openBaseline({ file, mode, detail, book, console }: BaselineOptions): Baseline {
  const path = absolutePath(console.cwd, file);
  const old = readBaseline(path, console.cwd);
  if (old === undefined && mode === 'apply') {
    throw new WrongUse(
      `--baseline ${file}: there is no such file. To make it: migmap check --baseline ${file} --update-baseline`,
    );
  }
  const known: Known = { file, path, entries: old ?? [], book };
  return {
    mark: (checked) => markAll(checked, known),
    settle: (checked) =>
      mode === 'update' ? update(checked, known, console) : tellStale(checked, known, detail, console),
  };
}

interface Known {
  readonly file: string;
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly book: RuleBook;
}

function markAll(checked: Checked, known: Known): Checked {
  const maps = matchedMaps(checked.maps, known);
  const keys = new Set(known.entries.map(matchKey));
  const stale = staleIn(known, maps);
  return { ...checked, maps: maps.map((one) => marked(one, keys)), baseline: { stale } };
}

function tellStale(
  checked: Checked,
  { file }: Known,
  detail: BaselineOptions['detail'],
  console: Console,
): Checked {
  const stale = checked.baseline?.stale ?? [];
  if (stale.length === 0) return checked;
  const [entries, are] = stale.length === 1 ? ['entry', 'is'] : ['entries', 'are'];
  const lines = detail === 'entries' ? stale.map((entry) => `  ${described(entry)}\n`) : [];
  console.err(
    `migmap: ${stale.length} ${entries} of ${file} ${are} no longer needed: --update-baseline removes ${stale.length === 1 ? 'it' : 'them'}.\n${lines.join('')}`,
  );
  return checked;
}

function described({ code, file, names }: Entry): string {
  return `${file}: ${code}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

/** Half of what there is would make a baseline that misses the rest, so an update needs all to be read. */
function update(checked: Checked, known: Known, console: Console): Checked {
  const { file, path, book } = known;
  if (checked.objections.length > 0) {
    return withObjection(
      markAll(checked, known),
      `${file} was left as it is, because not all could be read.`,
    );
  }
  const maps = matchedMaps(checked.maps, known);
  const stale = new Set(staleIn(known, maps));
  const found = different(maps.flatMap(({ entries }) => [...entries.values()]));
  const all = different([...found, ...known.entries.filter((entry) => !stale.has(entry))]);
  try {
    const text = baselineText(all);
    if (text !== baselineText(known.entries) || !existsSync(path)) {
      makeFolder(dirname(path));
      writeWhole(path, text);
    }
  } catch (error) {
    return withObjection(checked, `${file} cannot be written: ${reasonOf(error)}.`);
  }
  console.err(told(file, all.length, added(all, known.entries), stale.size) + firmOnes(checked, book));
  return { ...markAll(checked, { ...known, entries: all }), baseline: { stale: [] } };
}

function told(file: string, all: number, fresh: number, stale: number): string {
  const findings = all === 1 ? 'finding' : 'findings';
  return `migmap: ${file} holds ${all} ${findings}: ${fresh} new, ${stale} removed.\n`;
}

function added(all: readonly Entry[], old: readonly Entry[]): number {
  const known = new Set(old.map(identity));
  return all.filter((entry) => !known.has(identity(entry))).length;
}

/** What cannot be silenced cannot be put into a baseline either, and goes on counting. */
function firmOnes({ maps }: Checked, book: RuleBook): string {
  const codes = maps
    .flatMap(({ result }) => result.findings.map(({ code }) => code))
    .filter((code) => isFirm(code, book));
  if (codes.length === 0) return '';
  const findings = codes.length === 1 ? 'finding' : 'findings';
  return `migmap: ${codes.length} ${findings} cannot be put into a baseline: ${[...new Set(codes)].sort().join(', ')}.\n`;
}

function matchedMaps(maps: readonly CheckedMap[], { path, book }: Known): Matched[] {
  const folder = dirname(path);
  return maps.map((checked) => matched(checked, (uri) => shownPath(fileURLToPath(uri), folder), book));
}

function staleIn({ path, entries, book }: Known, maps: readonly Matched[]): Entry[] {
  return staleEntries(entries, maps, {
    book,
    isThere: (file) => existsSync(absolutePath(dirname(path), file)),
  });
}

function different(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [identity(entry), entry])).values()];
}

function identity(entry: Entry): string {
  return `${matchKey(entry)} ${entry.map}`;
}

function withObjection(checked: Checked, objection: string): Checked {
  return { ...checked, objections: [...checked.objections, objection] };
}
