import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { Revision } from './git.ts';

/** What stands outside the repository has no revisions, and is as it is now. */
export function contentAt(then: Revision): (path: string) => Promise<Uint8Array | undefined> {
  return async (path) => {
    const inside = relative(then.top, path);
    if (inside.startsWith('..')) return existsSync(path) ? await readFile(path) : undefined;
    return await then.read(inside.replaceAll(sep, '/'));
  };
}

/** The folder that a file is in, or would be in. */
export function nearestFolder(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(folder) || dirname(folder) === folder) return folder;
  }
}
