import type { Dirent } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderOf } from '@migmap/language/lsp';
import {
  type IgnoreHost,
  type IgnoreLists,
  ignoreListNames,
  ignoreListsBelow,
  ignoreListsFor,
  isIgnored,
} from '@migmap/rules';
import ignore from 'ignore';
import type { FileSystem } from './file-system.ts';

/** The files of this machine. URIs of any other scheme are unknown to it. */
export const disk: FileSystem = {
  read: async (uri) => {
    const path = pathOf(uri);
    return path === undefined ? 'unknown' : contentOf(path);
  },
  mapsBeneath: async (folder, patternsIn) => {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const found: string[] = [];
    const host = ignoreHost(patternsIn);
    await collect(path, await ignoreListsFor(slashed(path), host), host, found);
    return found.map((file) => pathToFileURL(file).href).sort();
  },
  isFolder: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined || isLeftAside(basename(path))) return false;
    return (await stat(path).catch(() => undefined))?.isDirectory() === true;
  },
  rootOf: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return uri.includes('://') ? folderOf(uri) : '';
    return pathToFileURL(await markedFolder(path)).href;
  },
};

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

async function contentOf(path: string): Promise<Uint8Array | 'absent' | 'unknown'> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? 'absent' : 'unknown';
  }
}

const marks = ['migmap.config.json', '.git'];

/** As on the command line: the nearest folder upward that is marked as a root, else the file's own. */
async function markedFolder(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    for (const mark of marks) if (await exists(join(folder, mark))) return folder;
    if (dirname(folder) === folder) return dirname(file);
  }
}

async function collect(folder: string, lists: IgnoreLists, host: IgnoreHost, found: string[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in circles, and what they show stands elsewhere.
    if (entry.isDirectory()) {
      if (isLeftAside(entry.name) || isIgnored(lists, slashed(`${path}/`))) continue;
      await collect(path, await ignoreListsBelow(lists, slashed(path), host), host, found);
    } else if (entry.name.endsWith('.migmap') && !isIgnored(lists, slashed(path))) found.push(path);
  }
}

/** Folders in which nobody looks for maps. */
function isLeftAside(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** Lists of git and of our own, and what the configuration of a folder says. */
function ignoreHost(patternsIn: (folder: string) => Promise<readonly string[]>): IgnoreHost {
  return {
    isTop: async (folder) => dirname(folder) === folder || (await exists(join(folder, '.git'))),
    listIn: async (folder) => {
      const files = ignoreListNames.map((name) => readFile(join(folder, name), 'utf8').catch(() => ''));
      const patterns = await patternsIn(pathToFileURL(folder).href);
      const written = [...(await Promise.all(files)), patterns.join('\n')].filter((text) => text !== '');
      return written.length === 0 ? undefined : ignore().add(written.join('\n'));
    },
  };
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
