import { fileURLToPath } from 'node:url';
import { positionAt, type SourceFile, type SourceRef } from '@migmap/core';
import { shownPath } from '../places.ts';

/** What is wrong at a place of a file, as a line for people: `a.json:3:5: …`. */
export function placed(
  { message, source }: { readonly message: string; readonly source: SourceRef },
  texts: ReadonlyMap<string, SourceFile>,
  cwd: string,
): string {
  return `${placeOf(source, texts, cwd)}: ${message}`;
}

/** A place as people write it, lines and columns from 1: `a.json:3:5`. */
export function placeOf(source: SourceRef, texts: ReadonlyMap<string, SourceFile>, cwd: string): string {
  const file = shownPath(fileURLToPath(source.file), cwd);
  const text = texts.get(source.file);
  if (text === undefined) return file;
  const { line, character } = positionAt(text, source.start);
  return `${file}:${line + 1}:${character + 1}`;
}
