import { type Entry, type Speaker, say } from '@migmap/core';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { fileName } from '../workspace/uris.ts';
import { DECLARED_SORTS } from './occurrences.ts';
import { rangeOf } from './positions.ts';
import type { Reader } from './snapshot.ts';
import { sortName } from './sort-names.ts';
import { summaryBesideTitle } from './summaries.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** More than anybody reads; who misses something types one more letter. */
const MOST = 200;

/** The things of all maps that a query may mean, best first. Each word of it is looked for in name and title. */
export function workspaceSymbols(
  maps: readonly LoadedMap[],
  query: string,
  { spelling, speak }: Reader,
): WorkspaceSymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set<string>();
  const found: (Named & { readonly score: number })[] = [];
  for (const map of maps) {
    for (const one of namedIn(map)) {
      const score = scoreOf(words, one);
      if (score === undefined || seen.has(one.place)) continue;
      seen.add(one.place);
      found.push({ ...one, score });
    }
  }
  found.sort((a, b) => b.score - a.score || compare(a.name, b.name) || compare(a.place, b.place));
  return found.slice(0, MOST).map((one) => symbolOf(one, spelling, speak));
}

interface Named {
  readonly entry: Entry;
  readonly map: LoadedMap;
  readonly name: string;
  readonly title: string;
  /** The same in several maps is shown once. */
  readonly place: string;
}

const kept = new WeakMap<object, readonly Named[]>();

function namedIn(map: LoadedMap): readonly Named[] {
  const { resolved } = map;
  let known = kept.get(resolved);
  if (!known) {
    known = DECLARED_SORTS.flatMap((sort) =>
      resolved.names(sort).flatMap((name) => resolved.find(sort, name) ?? []),
    ).map((entry) => ({
      entry,
      map,
      name: entry.name.value.toLowerCase(),
      title: (entry.title?.value ?? '').toLowerCase(),
      place: `${entry.source.file} ${String(entry.source.start).padStart(9, '0')}`,
    }));
    kept.set(resolved, known);
  }
  return known;
}

/** How well it fits, by the word that fits worst; undefined where one does not fit at all. */
function scoreOf(words: readonly string[], { name, title }: Named): number | undefined {
  let worst = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const score = Math.max(fit(word, name), fit(word, title) - 1);
    if (score <= 0) return undefined;
    worst = Math.min(worst, score);
  }
  return worst;
}

/** The same, the start of it, the start of a word in it, part of it, its letters in their order; or 0. */
function fit(word: string, text: string): number {
  if (text === word) return 50;
  const at = text.indexOf(word);
  if (at === 0) return 40;
  if (at > 0) return new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(text) ? 30 : 20;
  return isSubsequence(word, text) ? 10 : 0;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Name and title as they stand in the text, for editors look for the letters of the query again in what they show. */
function symbolOf({ entry, map }: Named, clientUri: Reader['spelling'], speak: Speaker): WorkspaceSymbol {
  const { file, start, end } = entry.name.source;
  const source = map.file(file)?.file;
  const name = entry.title?.value ? `${entry.name.value} "${entry.title.value}"` : entry.name.value;
  return {
    name,
    kind: symbolKindOf(entry.sort),
    containerName: containerOf(map, entry, speak),
    location: {
      uri: clientUri(file),
      range: source ? rangeOf(source, { start, end }) : { start: ORIGIN, end: ORIGIN },
    },
  };
}

const ORIGIN = { line: 0, character: 0 };

/** Where it stands, and in short what it is. */
function containerOf(map: LoadedMap, entry: Entry, speak: Speaker): string {
  const { holder, layer, wave } = entry as Entry & Holding;
  const inside = layer?.value ?? holder?.name ?? wave?.value;
  const place = inside || (map.resolved.header?.title?.value ?? fileName(map.entry));
  return [speak(say`${sortName(entry.sort)} in ${place}`), summaryBesideTitle(map, entry, speak)]
    .filter(Boolean)
    .join(' · ');
}

/** What services, risks, criteria and rollback points stand in. */
interface Holding {
  readonly layer?: { readonly value: string };
  readonly holder?: { readonly name: string };
  readonly wave?: { readonly value: string };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
