import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { globPattern, isGlob } from '../inputs/glob.ts';
import { type Ground, type IgnoreLists, isIgnored, listsFor } from '../inputs/ignored.ts';

/** What a check starts from now. */
export interface Start {
  readonly operands: readonly string[];
  readonly files: readonly string[];
  readonly ground: Ground;
}

/**
 * The files of a revision that its check starts from: those that the operands would have stood for, and those that
 * are gone since, because what was found in them may now be found elsewhere. All paths are absolute.
 */
export async function chosenThen(now: Start, filesThen: readonly string[]): Promise<string[]> {
  const then = filesThen.filter((path) => path.endsWith('.migmap'));
  const files = new Set(now.files);
  const named = then.filter((path) => files.has(path));
  const found = then.filter((path) => now.operands.some((operand) => standsFor(operand, path, now.ground)));
  const isNewThere = now.files.some((path) => !then.includes(path));
  const gone = isNewThere ? then.filter((path) => !existsSync(path)) : [];
  return [...new Set([...named, ...(await notIgnored(found, now.ground)), ...gone])].sort();
}

/** The lists count as they are now. */
export async function notIgnored(paths: readonly string[], ground: Ground): Promise<string[]> {
  const folders = new Set(paths.map((path) => dirname(path)));
  const lists = new Map<string, IgnoreLists>();
  for (const folder of folders) lists.set(folder, await listsFor(folder, ground));
  return paths.filter((path) => !isIgnored(lists.get(dirname(path)), path));
}

function standsFor(operand: string, path: string, { cwd }: Ground): boolean {
  const absolute = resolve(cwd, operand);
  if (operand === '-') return false;
  if (isFolder(absolute)) return isBeneath(path, absolute);
  return isGlob(operand) && globPattern(absolute.replaceAll(sep, '/')).test(path.replaceAll(sep, '/'));
}

/** In a folder, and in none of those beneath that a search leaves aside. */
export function isBeneath(path: string, folder: string): boolean {
  const way = relative(folder, dirname(path)).split(sep);
  return !way.some((name) => name.startsWith('.') || name === 'node_modules');
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
