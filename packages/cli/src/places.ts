import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Position, positionAt, type SourceFile, type SourceRef } from '@migmap/core';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A place as people and tools read it. */
export interface Place {
  /** From the current folder, with forward slashes. */
  readonly file: string;
  /** The same file for tools that are not in this folder. */
  readonly uri: string;
  readonly range: Range;
  /** The text it is in; undefined where that could not be read. */
  readonly source: SourceFile | undefined;
}

/** Turns references into places, for the files of a run. */
export class Places {
  readonly #sources = new Map<string, SourceFile>();
  readonly #paths = new Map<string, string>();
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  add(source: SourceFile): void {
    this.#sources.set(source.uri, source);
  }

  of(ref: SourceRef): Place {
    const source = this.#sources.get(ref.file);
    return { file: this.pathOf(ref.file), uri: ref.file, range: rangeOf(ref, source), source };
  }

  /** The text of a file, where it could be read. */
  textOf(uri: string): string | undefined {
    return this.#sources.get(uri)?.text;
  }

  pathOf(uri: string): string {
    let path = this.#paths.get(uri);
    if (path === undefined) {
      path = shownPath(fileURLToPath(uri), this.#cwd);
      this.#paths.set(uri, path);
    }
    return path;
  }
}

/** A path from the current folder, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll(sep, '/');
}

function rangeOf(ref: SourceRef, source: SourceFile | undefined): Range {
  if (source === undefined) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { start: positionAt(source, ref.start), end: positionAt(source, ref.end) };
}
