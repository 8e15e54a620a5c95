import type { Dirent } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderOf } from '@migmap/language/lsp';
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from './file-system.ts';

/** The files of this machine. URIs of any other scheme are unknown to it. */
export const disk: FileSystem = {
  read: async (uri) => {
    const path = pathOf(uri);
    return path === undefined ? 'unknown' : contentOf(path);
  },
  mapsBeneath: async (folder) => {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const found: string[] = [];
    await collect(path, await listsFor(path), found);
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

/** The lists of files to ignore of one folder, and those above it. */
interface IgnoreLists {
  readonly folder: string;
  readonly rules: Ignore | undefined;
  readonly above: IgnoreLists | undefined;
}

async function collect(folder: string, lists: IgnoreLists, found: string[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in circles, and what they show stands elsewhere.
    if (entry.isDirectory()) {
      if (isLeftAside(entry.name) || isIgnored(lists, `${path}/`)) continue;
      await collect(path, await listsBelow(lists, path), found);
    } else if (entry.name.endsWith('.migmap') && !isIgnored(lists, path)) found.push(path);
  }
}

/** Folders in which nobody looks for maps. */
function isLeftAside(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function listsFor(folder: string): Promise<IgnoreLists> {
  const parent = dirname(folder);
  const isTop = parent === folder || (await exists(join(folder, '.git')));
  return listsBelow(isTop ? undefined : await listsFor(parent), folder);
}

async function listsBelow(above: IgnoreLists | undefined, folder: string): Promise<IgnoreLists> {
  const names = ['.gitignore', '.migmapignore'];
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  const written = texts.filter((text) => text !== '');
  return { folder, above, rules: written.length === 0 ? undefined : ignore().add(written.join('\n')) };
}

/** The nearest list that says something counts. */
function isIgnored(lists: IgnoreLists, path: string): boolean {
  for (let list: IgnoreLists | undefined = lists; list !== undefined; list = list.above) {
    const inside = relative(list.folder, path).replaceAll(sep, '/') + (path.endsWith('/') ? '/' : '');
    const verdict = list.rules?.test(inside);
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
