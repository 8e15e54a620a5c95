import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MigrationMap } from '@migmap/core';
import { type LoadOptions, loadMaps, type MapFileSystem } from '@migmap/language';
import { shownPath } from '../places.ts';
import { reasonOf } from '../reason.ts';
import { noProbe, type Probe } from '../stats/probe.ts';
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
  /** Texts that stand for what the files hold, such as edits that are not yet written; by URI. */
  readonly edited?: ReadonlyMap<string, string>;
  /** What a file holds, where files are not read from the disk; undefined where there is none. */
  readonly contentOf?: (path: string) => Promise<Uint8Array | undefined>;
  /** Reads the text of one file, where not every text is read anew. */
  readonly readOne?: LoadOptions['readOne'];
}

/** A text that did not come from the disk, and the file that it stands for. */
export interface StandardInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads files with what they import. What cannot be read is told, and never keeps others from being read. */
export async function readMaps(inputs: Inputs, probe = noProbe): Promise<MapsRead> {
  const objections: string[] = [];
  const onUnreadable = (uri: string, reason: unknown): void => {
    const path = shownPath(fileURLToPath(uri), inputs.cwd);
    objections.push(`${path} cannot be read: ${typeof reason === 'string' ? reason : reasonOf(reason)}.`);
  };
  const maps: MigrationMap[] = [];
  for (const [root, entries] of entriesByRoot(inputs)) {
    const options = { root, onUnreadable, ...(inputs.readOne ? { readOne: inputs.readOne } : {}) };
    maps.push(...(await loadMaps(entries, fileSystem(inputs, probe), options)));
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

function fileSystem({ stdin, edited, contentOf = onDisk, cwd }: Inputs, probe: Probe): MapFileSystem {
  const given = stdin === undefined ? undefined : uriOf(stdin.path);
  return {
    async read(uri) {
      const path = fileURLToPath(uri);
      const end = probe.begin('read', shownPath(path, cwd));
      let content: string | Uint8Array | undefined;
      try {
        content = edited?.get(uri) ?? (uri === given ? stdin?.bytes : await contentOf(path));
        return content;
      } finally {
        end(content?.length);
      }
    },
  };
}

async function onDisk(path: string): Promise<Uint8Array | undefined> {
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
