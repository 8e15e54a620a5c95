import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isPhrase, type PhraseValue, type Speaker } from '@migmap/core';
import type { MarkupContent } from 'vscode-languageserver-types';
import { MapLibrary } from '../workspace/library.ts';
import { fileName } from '../workspace/uris.ts';
import { codeLenses, lensWords } from './code-lenses.ts';
import { completion } from './completion.ts';
import { prepareDependencyHierarchy } from './dependency-hierarchy.ts';
import { documentSymbols } from './document-symbols.ts';
import { WORDS } from './forms/meanings.ts';
import { hover } from './hover.ts';
import { inlayHints, leewayText } from './inlay-hints.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

const folder = new URL('../../../../examples/', import.meta.url);

const maps: Readonly<Record<string, readonly string[]>> = {
  'the clinic': ['clinic.migmap'],
  'the university': ['university-mail.migmap'],
  'the authority': readdirSync(new URL('authority', folder)).map((name) => `authority/${name}`),
};

/** Leaves out all that is said to a reader: what stays is what no language would change. */
const mute: Speaker = ({ values }) => ` ${values.map(valueText).join(' ')} `;

function valueText(value: PhraseValue): string {
  if (typeof value !== 'object') return String(value);
  return isPhrase(value) ? mute(value) : '';
}

describe('what an editor says', () => {
  for (const [what, files] of Object.entries(maps)) {
    it(`of ${what} is said by the speaker of the reader, but for what its author wrote`, () => {
      const library = new MapLibrary();
      for (const uri of files) {
        library.put(uri, foreign(readFileSync(new URL(uri, folder), 'utf8')));
        library.enter(uri, '');
      }
      const snapshots = files.map((uri) =>
        snapshotOf(library, uri, { spelling: (same) => same, speak: mute }),
      );
      const written = new Set([
        ...snapshots.flatMap((one) => (one ? ownWords(one) : [])),
        ...same(snapshots),
      ]);
      const said = snapshots.flatMap((one) => (one ? saidOf(one) : []));
      const unspoken = new Set(said.flatMap(wordsIn).filter((word) => !written.has(word)));
      assert.ok(said.length > 500);
      assert.deepEqual([...unspoken], []);
    });
  }
});

/** Texts of no language that anybody speaks, so that words of ours are found among them. */
function foreign(text: string): string {
  return text.replace(/"[^"]*"/g, (quoted) =>
    quoted.includes('/') || quoted.includes('.migmap') ? quoted : quoted.replace(/[a-z]/g, turned),
  );
}

function turned(letter: string): string {
  return String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97);
}

/** What the author wrote that is no word of the language: texts, names, and the values that a map says in words. */
function ownWords({ text, uri, map }: Snapshot): string[] {
  const texts = [...text.matchAll(/"[^"]*"/g)].map(([quoted]) => quoted);
  const names = occurrencesOf(map);
  const written = [...text.matchAll(/(?<![\w"-])\w[\w-]*/g)]
    .filter(({ index }) => names.at(uri, index))
    .map(([name]) => name);
  const values = Object.values(WORDS).flat();
  return wordsIn([...texts, ...written, ...values, fileName(uri), map.entry].join(' '));
}

/** Units, values of the language, and what kinds are called, are the same in every language so far. */
function same(snapshots: readonly (Snapshot | undefined)[]): string[] {
  const knowledge = snapshots[0]?.map.resolved.knowledge;
  const kinds = knowledge?.names().flatMap((name) => knowledge.find(name) ?? []) ?? [];
  const called = kinds.flatMap(({ name, title, source = '', aliases, functions, scenarios, is }) => [
    name,
    title,
    source,
    ...aliases,
    ...functions,
    ...scenarios,
    ...is,
  ]);
  const units = 'min kbit Mbit Gbit kB MB GB TB PB KiB MiB GiB TiB PiB EUR EU DE US';
  const values = 'open go money reputation security compliance people downtime';
  return wordsIn([units, values, ...called].join(' '));
}

/** Without words that were cut short. */
function wordsIn(text: string): string[] {
  return text.match(/\p{L}{2,}(?!\p{L}|…)/gu) ?? [];
}

function saidOf(snapshot: Snapshot): string[] {
  return [...hovers(snapshot), ...lenses(snapshot), ...hints(snapshot), ...lists(snapshot)];
}

/** At every name, number and date. */
function hovers(snapshot: Snapshot): string[] {
  const { map, text, uri } = snapshot;
  const words = [...text.matchAll(/(?<![\w"-])\w[\w:.-]*/g)].map(({ index }) => index);
  const places = words.filter((at) => /\d/.test(text.charAt(at)) || occurrencesOf(map).at(uri, at));
  return places.map((offset) => {
    const found = hover(snapshot, offset, 'plaintext');
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  });
}

function lenses(snapshot: Snapshot): string[] {
  return codeLenses(snapshot).map(({ fact }) => lensWords(snapshot, fact)?.title ?? '');
}

function hints(snapshot: Snapshot): string[] {
  return inlayHints(snapshot, 0, snapshot.text.length).flatMap(({ label, data }) => [
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    leewayText(snapshot, String(data)) ?? '',
  ]);
}

function lists(snapshot: Snapshot): string[] {
  const { library, text } = snapshot;
  const symbols = documentSymbols(snapshot);
  const names = [...text.matchAll(/^ {2}(\w+) /gm)].map(({ index, 0: all }) => index + all.length);
  const abilities = { snippets: false, insertReplace: false, defaults: false };
  return [
    ...symbols.flatMap(({ detail = '', children = [] }) => [
      detail,
      ...children.map((child) => child.detail ?? ''),
    ]),
    ...workspaceSymbols(library.maps(), '', { spelling: (uri) => uri, speak: mute }).map(
      ({ containerName = '' }) => containerName,
    ),
    ...names.flatMap((offset) =>
      prepareDependencyHierarchy(snapshot, offset).map(({ detail = '' }) => detail),
    ),
    ...names.flatMap((offset) =>
      completion(snapshot, offset, abilities).items.map(({ detail = '' }) => detail),
    ),
  ];
}
