import type { MapFile, MigrationMap } from '@migmap/core';

/**
 * The maps that a number of files make up: files that imports connect are one map, and see each
 * other; others never do. The same files give the same maps in the same order, however they came.
 */
export function mapsOf(files: ReadonlyMap<string, MapFile>): MigrationMap[] {
  const uris = [...files.keys()].sort();
  const neighbours = neighboursOf(files);
  const seen = new Set<string>();
  const maps: MigrationMap[] = [];
  for (const uri of uris) {
    if (seen.has(uri)) continue;
    const members = reachable(uri, (from) => neighbours.get(from) ?? []);
    for (const member of members) seen.add(member);
    maps.push({ files: walk(files, startsOf(files, [...members].sort())) });
  }
  return maps;
}

/** One file with all that it imports. */
export function mapFrom(files: ReadonlyMap<string, MapFile>, entry: string): MigrationMap {
  return { files: walk(files, [entry]) };
}

/** Files that nobody imports, and then all others, for a circle of imports has no such file. */
function startsOf(files: ReadonlyMap<string, MapFile>, members: readonly string[]): string[] {
  const imported = new Set(members.flatMap((uri) => importsOf(files, uri)));
  return [...members.filter((uri) => !imported.has(uri)), ...members];
}

/** Imports before the importer, in written order. */
function walk(files: ReadonlyMap<string, MapFile>, starts: readonly string[]): MapFile[] {
  const seen = new Set<string>();
  const order: MapFile[] = [];
  for (const start of starts) {
    const path: { uri: string; next: number }[] = [];
    const enter = (uri: string): void => {
      if (!seen.has(uri)) path.push({ uri, next: 0 });
      seen.add(uri);
    };
    enter(start);
    // Without recursion: a chain of imports may be long.
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const imports = importsOf(files, top.uri);
      const next = imports[top.next++];
      if (next !== undefined) enter(next);
      else {
        const file = files.get(top.uri);
        if (file) order.push(file);
        path.pop();
      }
    }
  }
  return order;
}

function importsOf(files: ReadonlyMap<string, MapFile>, uri: string): string[] {
  return files.get(uri)?.imports.flatMap((one) => one.uri ?? []) ?? [];
}

function neighboursOf(files: ReadonlyMap<string, MapFile>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const uri of files.keys()) {
    for (const imported of importsOf(files, uri)) {
      add(uri, imported);
      add(imported, uri);
    }
  }
  return neighbours;
}

function reachable(start: string, next: (uri: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const uri of seen) for (const other of next(uri)) seen.add(other);
  return seen;
}
