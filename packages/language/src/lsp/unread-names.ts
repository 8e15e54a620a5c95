import type { MapFile, Sort } from '@migmap/core';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { NAMES } from './forms/meanings.ts';
import { blockAt, formTokens, progressOf } from './forms/progress.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { placeAt } from './place.ts';

/*
 * A statement that is half-written is not read, and its names are in no model. The grammar still says what each of
 * them would mean, so that they can be followed and are not forgotten when a name changes.
 */

/** The name at an offset of a file, read or not. */
export function nameIn(map: LoadedMap, uri: string, offset: number): Occurrence | undefined {
  const file = map.file(uri);
  return occurrencesOf(map).at(uri, offset) ?? (file && unreadNameAt(map, file, offset));
}

/** All names of a thing, read or not; those that are read come first. */
export function namesOf(map: LoadedMap, sort: Sort, name: string): readonly Occurrence[] {
  const read = occurrencesOf(map).of(sort, name);
  const unread = map.map.files.flatMap((file) => unreadNames(map, file, name));
  return unread.length === 0 ? read : [...read, ...unread.filter((one) => one.sort === sort)];
}

function unreadNames(map: LoadedMap, file: MapFile, name: string): Occurrence[] {
  if (!hasSlips(file)) return [];
  const { text, uri } = file.file;
  const names = occurrencesOf(map);
  return [...text.matchAll(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'))].flatMap(({ index }) =>
    names.at(uri, index)?.source.start === index ? [] : (unreadNameAt(map, file, index) ?? []),
  );
}

function unreadNameAt({ resolved }: LoadedMap, file: MapFile, offset: number): Occurrence | undefined {
  if (!hasSlips(file)) return undefined;
  const place = placeAt(file.file.text, offset);
  const { word, statement } = place;
  if (
    place.inside !== 'code' ||
    !statement ||
    word.start === statement.start ||
    !/^[A-Za-z_]/.test(word.text)
  )
    return undefined;
  const { next } = progressOf(blockAt(place), formTokens(statement, word.start));
  const sorts = next.flatMap(({ feature }) => NAMES[`${statement.keyword.text}.${feature}`] ?? []);
  const sort = sorts.find((one) => resolved.find(one, word.text)) ?? sorts[0];
  if (sort === undefined) return undefined;
  const source = { file: file.file.uri, start: word.start, end: word.end };
  const entry = resolved.find(sort, word.text);
  return { role: 'reference', sort, name: word.text, source, sorts, ...(entry ? { entry } : {}) };
}

function hasSlips({ problems }: MapFile): boolean {
  return problems.some(({ code }) => code === 'syntax/parse');
}
