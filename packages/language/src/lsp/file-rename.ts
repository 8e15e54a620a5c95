import type { MapFile, SourceRef } from '@migmap/core';
import { blocksOf } from '@migmap/rules';
import type { MapLibrary } from '../workspace/library.ts';
import { canonicalUri, relativePath, resolvePath } from '../workspace/uris.ts';
import { linkedFile } from './document-links.ts';
import { rangeOf } from './positions.ts';
import type { FileEdits } from './rename.ts';

/** A file or a folder that gets another URI. */
export interface Renaming {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The paths that have to change so that they lead where they led before: imports and `see` of files that move, and
 * those of others that lead to what moves. The edits are of the files where they still are.
 */
export function fileRename(
  library: MapLibrary,
  renamings: readonly Renaming[],
  clientUri: (uri: string) => string,
): FileEdits {
  const move = movement(renamings);
  const edits: Record<string, FileEdits[string]> = {};
  for (const uri of library.filesInMaps()) {
    const file = library.mapsWith(uri)[0]?.file(uri);
    if (!file) continue;
    const own = pathsOf(file).flatMap(({ path, anchor, source }) => {
      const moved = movedPath(uri, path, move);
      if (moved === undefined) return [];
      return [{ range: rangeOf(file.file, source), newText: quoted(moved + anchor) }];
    });
    if (own.length > 0) edits[clientUri(uri)] = own;
  }
  return edits;
}

/** Where a file is afterwards. Of a folder and a file in it that both move, the longer path says it. */
function movement(renamings: readonly Renaming[]): (uri: string) => string {
  const canonical = renamings.map(({ oldUri, newUri }) => ({
    from: withoutSlash(canonicalUri(oldUri)),
    to: withoutSlash(canonicalUri(newUri)),
  }));
  canonical.sort((a, b) => b.from.length - a.from.length);
  return (uri) => {
    const found = canonical.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
    return found ? found.to + uri.slice(found.from.length) : uri;
  };
}

/** The path as it is to be written; undefined where the old one still leads there, or never led anywhere. */
function movedPath(uri: string, path: string, move: (uri: string) => string): string | undefined {
  const target = resolvePath(uri, path);
  if (target === undefined) return undefined;
  const [from, to] = [move(uri), move(target)];
  if ((from === uri && to === target) || resolvePath(from, path) === to) return undefined;
  const moved = relativePath(from, to);
  if (moved === undefined || moved.includes('\\')) return undefined;
  return path.startsWith('./') && !moved.startsWith('.') ? `./${moved}` : moved;
}

interface WrittenPath {
  readonly path: string;
  /** What stands behind the path: the anchor within a page. */
  readonly anchor: string;
  /** With its quotes. */
  readonly source: SourceRef;
}

function pathsOf(file: MapFile): WrittenPath[] {
  const imports = file.imports.map(({ path: { value: path, source } }) => ({ path, anchor: '', source }));
  const links = [...blocksOf(file)].flatMap(({ see }) =>
    see.flatMap(({ target: { value, source } }) => {
      const link = linkedFile(value);
      return link ? [{ ...link, source }] : [];
    }),
  );
  return [...imports, ...links];
}

function quoted(path: string): string {
  return `"${path.replaceAll('"', '\\"')}"`;
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}
