import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MigrationMap } from '@migmap/core';
import { loadMaps, type MapFileSystem } from '@migmap/language';
import { shownPath } from '../places.ts';
import { reasonOf } from '../reason.ts';
import { rootOf } from './root.ts';

export interface MapsRead {
  readonly maps: readonly MigrationMap[];
  /** What could not be read, in words for the user. */
  readonly objections: readonly string[];
}

export interface Inputs {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly stdin?: StandardInput;
  /** The folder that imports may not leave; where it is not given, each file says its own. */
  readonly root: string | undefined;
  readonly cwd: string;
}

/** A text that did not come from the disk, and the file that it stands for. */
export interface StandardInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads files with what they import. What cannot be read is told, and never keeps others from being read. */
export async function readMaps(inputs: Inputs): Promise<MapsRead> {
  const objections: string[] = [];
  const onUnreadable = (uri: string, reason: unknown): void => {
    const path = shownPath(fileURLToPath(uri), inputs.cwd);
    objections.push(`${path} cannot be read: ${typeof reason === 'string' ? reason : reasonOf(reason)}.`);
  };
  const maps: MigrationMap[] = [];
  for (const [root, entries] of entriesByRoot(inputs)) {
    maps.push(...(await loadMaps(entries, fileSystem(inputs.stdin), { root, onUnreadable })));
  }
  return { maps, objections };
}

function entriesByRoot({ files, stdin, root }: Inputs): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  const all = stdin === undefined ? files : [...new Set([stdin.path, ...files])];
  for (const file of all) {
    const folder = uriOf(root ?? rootOf(file));
    const known = entries.get(folder);
    if (known === undefined) entries.set(folder, [uriOf(file)]);
    else known.push(uriOf(file));
  }
  return entries;
}

function fileSystem(stdin: StandardInput | undefined): MapFileSystem {
  const given = stdin === undefined ? undefined : uriOf(stdin.path);
  return {
    read: async (uri) => (uri === given ? stdin?.bytes : contentOf(fileURLToPath(uri))),
  };
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
