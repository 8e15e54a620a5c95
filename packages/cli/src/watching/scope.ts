import { basename, dirname, resolve } from 'node:path';
import { baseOf, isGlob } from '../inputs/glob.ts';
import { rootOf } from '../inputs/root.ts';

/** What of the disk matters to a check. */
export interface Scope {
  /** What was named, with all that is beneath it: whether it is a file or a folder may change. */
  readonly named: ReadonlySet<string>;
  /** Folders in which a configuration or a list may stand that counts for what was named or read. */
  readonly above: ReadonlySet<string>;
  /** Files that matter whatever they are called. */
  readonly files: ReadonlySet<string>;
}

export interface Origin {
  readonly operands: readonly string[];
  /** Files that options name. */
  readonly named: readonly string[];
  /** Files that were asked for. */
  readonly asked: ReadonlySet<string>;
  readonly cwd: string;
}

/** Where changes may change what is found. */
export function scopeOf({ operands, named, asked, cwd }: Origin): Scope {
  const paths = operands.length === 0 ? [cwd] : operands.map((operand) => resolve(cwd, operand));
  const patterns = operands.filter(isGlob).map((operand) => resolve(cwd, baseOf(operand)));
  const files = [...paths, ...[...named, ...asked].map((file) => resolve(cwd, file))];
  return {
    named: new Set([...paths, ...patterns]),
    above: new Set([...files, ...patterns].flatMap(above)),
    files: new Set(files),
  };
}

/** Where to begin: a folder that goes and comes back is seen by the one that it is in. */
export function startsOf(scope: Scope): Set<string> {
  return new Set([...[...scope.named].map((path) => dirname(path)), ...scope.above]);
}

/** Whether what happens to a path may change what is found. */
export function matters(path: string, { named, above, files }: Scope): boolean {
  if (files.has(path)) return true;
  const folder = dirname(path);
  if (names.has(basename(path))) return above.has(folder) || isWithin(folder, named);
  return path.endsWith('.migmap') && isWithin(folder, named);
}

const names = new Set(['migmap.config.json', '.gitignore', '.migmapignore']);

/** Whether a folder has to be looked into. */
export function leadsOn(path: string, scope: Scope): boolean {
  return isWithin(path, scope.named) || startsOf(scope).has(path);
}

/** Beneath one of the folders, and not in one that a search leaves aside. */
export function isWithin(path: string, folders: ReadonlySet<string>): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (folders.has(folder)) return true;
    const name = basename(folder);
    if (name.startsWith('.') || name === 'node_modules' || dirname(folder) === folder) return false;
  }
}

function above(file: string): string[] {
  const root = rootOf(file);
  const folders = [dirname(file)];
  for (let folder = dirname(file); folder !== root && dirname(folder) !== folder; folder = dirname(folder)) {
    folders.push(dirname(folder));
  }
  return folders;
}
