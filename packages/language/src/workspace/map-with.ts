import type { MapFile, MigrationMap } from '@migmap/core';
import { readFile } from '../reading/read-file.ts';
import { leadImports, withoutMissing } from './imports.ts';
import type { LoadedMap } from './loaded-map.ts';

/** A map as it would be with other texts of some files, as long as they import the same. */
export function mapWith({ map, root }: LoadedMap, texts: ReadonlyMap<string, string>): MigrationMap {
  return {
    ...map,
    files: map.files.map((file) => {
      const text = texts.get(file.file.uri);
      return text === undefined || text === file.file.text ? file : readAgain(file, text, root);
    }),
  };
}

function readAgain(before: MapFile, text: string, root: string): MapFile {
  const led = new Set(before.imports.map(({ uri }) => uri));
  return withoutMissing(leadImports(readFile(before.file.uri, text, before.file), root), (uri) =>
    led.has(uri),
  );
}
