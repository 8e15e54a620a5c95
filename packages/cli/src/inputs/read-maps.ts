import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { MigrationMap } from '@migmap/core';
import { readFile } from '@migmap/language';
import { reasonOf } from '../reason.ts';

export interface MapsRead {
  readonly maps: readonly MigrationMap[];
  /** What could not be read, in words for the user. */
  readonly objections: readonly string[];
}

export interface Inputs {
  readonly files: readonly string[];
  readonly stdin: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  readonly root: string | undefined;
  readonly cwd: string;
}

export function readMaps({ files, stdin }: Inputs): MapsRead {
  const maps: MigrationMap[] = [];
  const objections: string[] = [];
  if (stdin) maps.push({ files: [readFile(pathToFileURL(stdin.path).href, stdin.bytes)] });
  for (const path of files) {
    try {
      maps.push({ files: [readFile(pathToFileURL(path).href, readFileSync(path))] });
    } catch (error) {
      objections.push(`${path} cannot be read: ${reasonOf(error)}.`);
    }
  }
  return { maps, objections };
}
