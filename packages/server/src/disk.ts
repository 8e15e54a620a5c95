import { access, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSystem } from './file-system.ts';
import { isLeftAside, mapsBeneath } from './maps-beneath.ts';

/** The files of this machine. URIs of any other scheme are unknown to it. */
export const disk: FileSystem = {
  read: async (uri) => {
    const path = pathOf(uri);
    return path === undefined ? 'unknown' : contentOf(path);
  },
  mapsBeneath: async (folder, patternsIn) => {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const tree = { ...machine, patternsIn: (inner: string) => patternsIn(pathToFileURL(inner).href) };
    const found = await mapsBeneath(tree, slashed(path));
    return found.map((file) => pathToFileURL(file).href).sort();
  },
  isFolder: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined || isLeftAside(basename(path))) return false;
    return (await stat(path).catch(() => undefined))?.isDirectory() === true;
  },
  rootOf: async (uri) => {
    const path = pathOf(uri);
    return path === undefined ? '' : pathToFileURL(await markedFolder(path)).href;
  },
};

const machine = {
  entries: async (folder: string) => {
    const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  text: (path: string) => readFile(path, 'utf8').catch(() => ''),
  isTop: async (folder: string) => dirname(folder) === folder || (await exists(join(folder, '.git'))),
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

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
