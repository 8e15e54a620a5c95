import type { MapFile, MigrationMap } from '@migmap/core';
import { readFile } from '../reading/read-file.ts';
import { leadImports, withoutMissing } from './imports.ts';
import { mapFrom, mapsOf } from './maps.ts';

/** Where texts come from. It is handed in, so that nothing here knows of disks. */
export interface MapFileSystem {
  /** What a file holds; undefined where there is none. */
  read(uri: string): Promise<string | Uint8Array | undefined>;
}

export interface LoadOptions {
  /** The folder that no import may leave. */
  readonly root: string;
  /** Told of each entry that could not be read; an import that can't be is a finding instead. */
  readonly onUnreadable?: (uri: string, reason: unknown) => void;
  /** Reads one file; who loads maps again and again need not read again what has not changed. */
  readonly readOne?: (uri: string, content: string | Uint8Array) => MapFile;
}

/** Reads files with all that they import, and joins them into maps. */
export async function loadMaps(
  entries: readonly string[],
  fileSystem: MapFileSystem,
  options: LoadOptions,
): Promise<MigrationMap[]> {
  const files = new Map<string, MapFile>();
  const wanted = new Set(entries);
  // Grows while it is gone through: imports are added at its end.
  const waiting = new Set([...entries].sort());
  for (const uri of waiting) {
    const content = await contentOf(uri, fileSystem, wanted.has(uri) ? options.onUnreadable : undefined);
    if (content === undefined) continue;
    const file = leadImports((options.readOne ?? readFile)(uri, content), options.root);
    files.set(uri, file);
    for (const one of file.imports) if (one.uri !== undefined) waiting.add(one.uri);
  }
  return mapsOf(complete(files));
}

async function contentOf(
  uri: string,
  fileSystem: MapFileSystem,
  onUnreadable: LoadOptions['onUnreadable'],
): Promise<string | Uint8Array | undefined> {
  try {
    const content = await fileSystem.read(uri);
    if (content === undefined) onUnreadable?.(uri, 'there is no such file');
    return content;
  } catch (reason) {
    onUnreadable?.(uri, reason);
    return undefined;
  }
}

/** The map that starts at one of a few texts; their names are paths below a root. */
export function readMap(texts: Readonly<Record<string, string>>, entry: string): MigrationMap {
  return mapFrom(readTexts(texts), entry);
}

/** All maps that a few texts make up. */
export function readMaps(texts: Readonly<Record<string, string>>): MigrationMap[] {
  return mapsOf(readTexts(texts));
}

function readTexts(texts: Readonly<Record<string, string>>): Map<string, MapFile> {
  const read = Object.entries(texts).map(
    ([uri, text]) => [uri, leadImports(readFile(uri, text), '')] as const,
  );
  return complete(new Map(read));
}

function complete(files: ReadonlyMap<string, MapFile>): Map<string, MapFile> {
  return new Map([...files].map(([uri, file]) => [uri, withoutMissing(file, (other) => files.has(other))]));
}
