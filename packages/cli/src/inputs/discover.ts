import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { didYouMean } from '../command-line.ts';
import { reasonOf } from '../reason.ts';
import { baseOf, globPattern, isGlob } from './glob.ts';
import { type IgnoreLists, isIgnored, listsBelow, listsFor } from './ignored.ts';

export const standardInput = '-';

export interface Discovered {
  /** Absolute paths in alphabetical order, each once. */
  readonly files: readonly string[];
  /** What could not be found, in words for the user. */
  readonly objections: readonly string[];
}

/** The maps that files, folders and globs stand for. A file that is named counts even if a list ignores it. */
export function discover(paths: readonly string[], cwd: string): Discovered {
  const files = new Set<string>();
  const objections: string[] = [];
  for (const path of paths) {
    if (path === standardInput) continue;
    const found = find(path, cwd);
    for (const file of found.files) files.add(file);
    objections.push(...found.objections);
  }
  return { files: [...files].sort(), objections };
}

function find(path: string, cwd: string): Discovered {
  const absolute = resolve(cwd, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return orObjection(mapsBeneath(absolute), `There is no .migmap file in ${path}.`);
  if (stat !== undefined) return { files: [absolute], objections: [] };
  if (isGlob(path)) return orObjection(matching(path, cwd), `No map matches ${path}.`);
  return { files: [], objections: [`${path} does not exist.${nearMiss(absolute)}`] };
}

function orObjection(found: Discovered, objection: string): Discovered {
  const isEmpty = found.files.length === 0 && found.objections.length === 0;
  return isEmpty ? { files: [], objections: [objection] } : found;
}

function matching(path: string, cwd: string): Discovered {
  const pattern = path.replaceAll(sep, '/');
  const base = resolve(cwd, baseOf(pattern));
  if (statSync(base, { throwIfNoEntry: false })?.isDirectory() !== true) return { files: [], objections: [] };
  const matches = globPattern(resolve(cwd, pattern).replaceAll(sep, '/'));
  const { files, objections } = mapsBeneath(base);
  return { files: files.filter((file) => matches.test(file.replaceAll(sep, '/'))), objections };
}

function mapsBeneath(folder: string): Discovered {
  const found = { files: [], objections: [] };
  collect(folder, listsFor(folder), found);
  return found;
}

function collect(folder: string, lists: IgnoreLists, found: { files: string[]; objections: string[] }): void {
  for (const entry of entriesOf(folder, found.objections)) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in circles, and what they show stands elsewhere.
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (!isIgnored(lists, `${path}/`)) collect(path, listsBelow(lists, path), found);
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

function nearMiss(absolute: string): string {
  const names = entriesOf(dirname(absolute), []).map((entry) => entry.name);
  return didYouMean(basename(absolute), names);
}
