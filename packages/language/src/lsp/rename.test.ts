import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type SourceRef, sourceFile } from '@migmap/core';
import { check } from '@migmap/rules';
import type { TextEdit } from 'vscode-languageserver-types';
import { MapLibrary } from '../workspace/library.ts';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { offsetAt } from './positions.ts';
import { type FileEdits, rename } from './rename.ts';
import { snapshotOf } from './snapshot.ts';

const folder = new URL('../../../../examples/', import.meta.url);

type Texts = Readonly<Record<string, string>>;

const examples: Readonly<Record<string, readonly string[]>> = {
  'the clinic': ['clinic.migmap'],
  'the university': ['university-mail.migmap'],
  'the authority': readdirSync(new URL('authority', folder)).map((name) => `authority/${name}`),
};

function libraryOf(texts: Texts): MapLibrary {
  const library = new MapLibrary();
  for (const [uri, text] of Object.entries(texts)) {
    library.put(uri, text);
    library.enter(uri, '');
  }
  return library;
}

function onlyMap(texts: Texts): { readonly library: MapLibrary; readonly map: LoadedMap } {
  const library = libraryOf(texts);
  const [map, ...others] = library.maps();
  assert.ok(map && others.length === 0);
  return { library, map };
}

/** The texts after a name is changed at one of its places. */
function renamed(texts: Texts, library: MapLibrary, { source }: Occurrence, newName: string): Texts {
  const snapshot = snapshotOf(library, source.file);
  const edits = snapshot && rename(snapshot, source.start, newName);
  assert.ok(edits && !('refusal' in edits), JSON.stringify(edits));
  const changed = Object.entries(edits as FileEdits).map(([uri, own]) => [uri, edited(uri, texts, own)]);
  return { ...texts, ...Object.fromEntries(changed) };
}

function edited(uri: string, texts: Texts, edits: readonly TextEdit[]): string {
  const file = sourceFile(uri, texts[uri] ?? '');
  const places = edits.map(({ range, newText }) => ({
    start: offsetAt(file, range.start),
    end: offsetAt(file, range.end),
    newText,
  }));
  places.sort((a, b) => b.start - a.start);
  return places.reduce(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    file.text,
  );
}

/** The names that are declared, each by the last of its places. */
function namesIn(map: LoadedMap): Occurrence[] {
  const all = map.map.files.flatMap(({ file }) => occurrencesOf(map).in(file.uri));
  const names = all.filter(({ entry }) => entry !== undefined);
  return [...new Map(names.map((one) => [`${one.sort} ${one.name}`, one])).values()];
}

/** What the rules say, and in which lines. */
function said(map: LoadedMap): string[] {
  const { findings } = check(map.resolved, () => map.walked, {});
  return findings.map(({ code, source }) => `${code} ${source.file}:${lineOf(map, source)}`).sort();
}

function lineOf(map: LoadedMap, { file, start }: SourceRef): number {
  return (map.file(file)?.file.lineStarts.findLastIndex((line) => line <= start) ?? 0) + 1;
}

describe('a new name', () => {
  for (const [what, names] of Object.entries(examples)) {
    const texts = Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
    );

    it(`for any thing of ${what} changes nothing that the rules say, and the old one brings all back`, () => {
      const before = onlyMap(texts);
      const expected = said(before.map);
      for (const one of namesIn(before.map)) {
        const fresh = `renamed-${one.name}`;
        const changed = renamed(texts, before.library, one, fresh);
        const after = onlyMap(changed);
        assert.deepEqual(said(after.map), expected, `${one.sort} ${one.name}`);
        const [moved] = occurrencesOf(after.map).of(one.sort, fresh);
        assert.ok(moved);
        assert.deepEqual(renamed(changed, after.library, moved, one.name), texts);
      }
    });
  }
});
