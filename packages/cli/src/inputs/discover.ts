import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { didYouMean } from '../command-line.ts';
import { reasonOf } from '../reason.ts';
import { baseOf, globPattern, isGlob } from './glob.ts';
import { type Ground, type IgnoreLists, isIgnored, listsBelow, listsFor } from './ignored.ts';

export const standardInput = '-';

export interface Discovered {
  /** Absolute paths in alphabetical order, each once. */
  readonly files: readonly string[];
  /** What could not be found, in words for the user. */
  readonly objections: readonly string[];
}

/** The maps that files, folders and globs stand for. A file that is named counts even if a list ignores it. */
export async function discover(paths: readonly string[], ground: Ground): Promise<Discovered> {
  const files = new Set<string>();
  const objections: string[] = [];
  for (const path of paths) {
    if (path === standardInput) continue;
    const found = await find(path, ground);
    for (const file of found.files) files.add(file);
    objections.push(...found.objections);
  }
  return { files: [...files].sort(), objections };
}

async function find(path: string, ground: Ground): Promise<Discovered> {
  const absolute = resolve(ground.cwd, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    return orObjection(await mapsBeneath(absolute, ground), `There is no .migmap file in ${path}.`);
  }
  if (stat !== undefined) return { files: [absolute], objections: [] };
  if (isGlob(path)) return orObjection(await matching(path, ground), `No map matches ${path}.`);
  return { files: [], objections: [`${path} does not exist.${nearMiss(absolute)}`] };
}

function orObjection(found: Discovered, objection: string): Discovered {
  const isEmpty = found.files.length === 0 && found.objections.length === 0;
  return isEmpty ? { files: [], objections: [objection] } : found;
}

async function matching(path: string, ground: Ground): Promise<Discovered> {
  const { cwd } = ground;
  const pattern = path.replaceAll(sep, '/');
  const base = resolve(cwd, baseOf(pattern));
  if (statSync(base, { throwIfNoEntry: false })?.isDirectory() !== true) return { files: [], objections: [] };
  const matches = globPattern(resolve(cwd, pattern).replaceAll(sep, '/'));
  const { files, objections } = await mapsBeneath(base, ground);
  return { files: files.filter((file) => matches.test(file.replaceAll(sep, '/'))), objections };
}

async function mapsBeneath(folder: string, ground: Ground): Promise<Discovered> {
  const found = { files: [], objections: [], ground };
  await collect(folder, await listsFor(folder, ground), found);
  return found;
}

/** What a search has come upon so far. */
interface Search {
  readonly files: string[];
  readonly objections: string[];
  readonly ground: Ground;
}

async function collect(folder: string, lists: IgnoreLists, found: Search): Promise<void> {
  for (const entry of entriesOf(folder, found.objections)) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in circles, and what they show stands elsewhere.
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (isIgnored(lists, `${path}/`)) continue;
      await collect(path, await listsBelow(lists, path, found.ground), found);
    } else if (entry.name.endsWith('.migmap') && isFile(entry, path) && !isIgnored(lists, path)) {
      found.files.push(path);
    }
  }
}

function entriesOf(folder: string, objections: string[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    objections.push(`${folder} cannot be read: ${reasonOf(error)}.`);
    return [];
  }
}

/** A link that leads nowhere counts as a file: reading it says so. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() !== false;
}

/** ` Did you mean …?`, by what else stands in the folder. */
export function nearMiss(absolute: string): string {
  const names = entriesOf(dirname(absolute), []).map((entry) => entry.name);
  return didYouMean(basename(absolute), names);
}
