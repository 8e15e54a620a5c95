import type { MapFile, MigrationMap } from '@migmap/core';

/**
 * The maps that a number of files make up: each file that no other imports, with all that it imports.
 * Two maps that import the same file stay two. The same files give the same maps in the same order,
 * however they came.
 */
export function mapsOf(files: ReadonlyMap<string, MapFile>): MigrationMap[] {
  const uris = [...files.keys()].sort();
  const imported = new Set(uris.flatMap((uri) => importsOf(files, uri).filter((other) => other !== uri)));
  const seen = new Set<string>();
  const maps: { start: string; map: MigrationMap }[] = [];
  // Files in a circle of imports that nothing else imports have no first one: the first by name is taken.
  for (const uri of [...uris.filter((each) => !imported.has(each)), ...uris]) {
    if (seen.has(uri)) continue;
    const map = mapFrom(files, uri);
    for (const file of map.files) seen.add(file.file.uri);
    maps.push({ start: uri, map });
  }
  return maps.sort((one, other) => (one.start < other.start ? -1 : 1)).map(({ map }) => map);
}

/** One file with all that it imports. */
export function mapFrom(files: ReadonlyMap<string, MapFile>, entry: string): MigrationMap {
  return { files: walk(files, entry) };
}

/** Imports before the importer, in written order. */
function walk(files: ReadonlyMap<string, MapFile>, start: string): MapFile[] {
  const seen = new Set<string>();
  const order: MapFile[] = [];
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
  return order;
}

function importsOf(files: ReadonlyMap<string, MapFile>, uri: string): string[] {
  return files.get(uri)?.imports.flatMap((one) => one.uri ?? []) ?? [];
}
