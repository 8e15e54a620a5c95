import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Found, Walked } from '../check-maps.ts';
import type { CheckSettings } from '../check-settings.ts';
import { didYouMean } from '../command-line.ts';
import type { Console } from '../console.ts';
import { discover } from '../inputs/discover.ts';
import type { Inputs } from '../inputs/read-maps.ts';
import { chosenThen, isBeneath, notIgnored } from '../since/chosen.ts';
import { contentAt, nearestFolder } from '../since/content.ts';
import { openRevision, type Revision } from '../since/git.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/** One of the two states that are compared, read and judged. */
export interface Side {
  /** As it was asked for: `main:plans/mail.migmap`. */
  readonly said: string;
  /** What its files are told from each other by: their path from here. */
  readonly base: string;
  readonly checked: Walked;
}

/** What reading a side takes. */
export interface Ground {
  readonly console: Console;
  readonly settings: CheckSettings;
  readonly root: string | undefined;
  check(found: Found): Promise<Walked>;
}

/** What was asked for: paths on the disk, or a path at a revision of git. */
type Operand = { readonly path: string } | { readonly revision: string; readonly path: string };

/** Both states that two operands stand for. */
export async function twoSides(before: string, after: string, ground: Ground): Promise<[Side, Side]> {
  return [await sideOf(before, ground), await sideOf(after, ground)];
}

/** A revision, and the work tree; a map that was not there yet is new. */
export async function baseAndNow(
  base: string,
  operands: readonly string[],
  ground: Ground,
): Promise<[Side, Side]> {
  if (base.trim() === '') throw new WrongUse('--base takes a revision of git, such as --base main.');
  const { cwd } = ground.console;
  const paths = operands.length === 0 ? ['.'] : operands;
  const { config } = ground.settings;
  const start = resolve(cwd, paths[0] ?? '.');
  const then = openRevision(base, folderOf(start), `--base ${base}`);
  try {
    const filesThen = then.paths.map((path) => join(then.top, path));
    const now = await discover(paths, { cwd, config });
    const files = await chosenThen({ operands: paths, files: now.files, ground: { cwd, config } }, filesThen);
    const named = paths.map((path) => resolve(cwd, path)).filter((path) => filesThen.includes(path));
    const all = [...new Set([...files, ...named])].sort();
    // What is gone since is no path that cannot be found, but a map that was removed.
    const objections =
      all.length > 0 ? onlyMissingEverywhere(now.objections, paths, { cwd, named }) : now.objections;
    return [
      await read({ said: base, base: then.top, files: all, contentOf: contentAt(then) }, ground),
      await read({ said: 'the work tree', base: then.top, files: now.files, objections }, ground),
    ];
  } finally {
    then.close();
  }
}

/** The folder that a path is, or is in. */
function folderOf(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? path : nearestFolder(path);
}

function onlyMissingEverywhere(
  objections: readonly string[],
  paths: readonly string[],
  { cwd, named }: { readonly cwd: string; readonly named: readonly string[] },
): readonly string[] {
  const gone = paths.filter((path) => named.includes(resolve(cwd, path)) && !existsSync(resolve(cwd, path)));
  const isGone = (text: string): boolean => gone.some((path) => text.startsWith(`${path} does not exist`));
  const isEmptied = (text: string): boolean => text.startsWith('There is no .migmap file in ');
  return objections.filter((text) => !isGone(text) && !isEmptied(text));
}

async function sideOf(said: string, ground: Ground): Promise<Side> {
  const operand = operandOf(said, ground.console.cwd);
  return 'revision' in operand ? await atRevision(said, operand, ground) : await onDisk(said, ground);
}

/** What is there under that name is meant, even with a colon in it; and a single letter is a drive. */
function operandOf(said: string, cwd: string): Operand {
  const colon = said.indexOf(':');
  if (colon < 0 || existsSync(resolve(cwd, said)) || /^[A-Za-z]:[\\/]/.test(said)) return { path: said };
  if (colon === 0) {
    throw new WrongUse(
      `${said} names no revision: REV:path, such as HEAD${said}. --base compares the work tree.`,
    );
  }
  return { revision: said.slice(0, colon), path: said.slice(colon + 1) };
}

async function onDisk(said: string, ground: Ground): Promise<Side> {
  const { cwd } = ground.console;
  if (said === '-') throw new WrongUse('diff reads files, folders and REV:path, not standard input.');
  const { files, objections } = await discover([said], { cwd, config: ground.settings.config });
  const hint = /^[\w@^~-]+$/.test(said) ? ` For a revision of git: ${said}:PATH, or --base ${said}.` : '';
  const told = objections.map((text) => (text.startsWith(`${said} does not exist`) ? text + hint : text));
  return await read({ said, base: resolve(cwd, said), files, objections: told }, ground);
}

async function atRevision(
  said: string,
  { revision, path }: { readonly revision: string; readonly path: string },
  ground: Ground,
): Promise<Side> {
  const { cwd } = ground.console;
  const then = openRevision(revision, cwd, said);
  try {
    const { at, files } = await filesAt(then, path, ground);
    if (files.length === 0) throw new BadInput(`${said}: ${missing(then, at, revision)}`);
    return await read({ said, base: at, files, contentOf: contentAt(then) }, ground);
  } finally {
    then.close();
  }
}

/** A path counts from the top of the repository, as for git; where nothing is there, from the current folder. */
async function filesAt(then: Revision, path: string, { console, settings }: Ground) {
  const isLocal = /^\.{1,2}(\/|$)/.test(path);
  const places = [...(isLocal ? [] : [resolve(then.top, path)]), resolve(console.cwd, path)];
  const all = then.paths.map((file) => join(then.top, file));
  for (const at of places) {
    if (all.includes(at)) return { at, files: [at] };
    const beneath = all.filter(
      (file) => file.endsWith('.migmap') && isInside(file, at) && isBeneath(file, at),
    );
    const files = await notIgnored(beneath, { cwd: console.cwd, config: settings.config });
    if (files.length > 0) return { at, files: [...files].sort() };
  }
  return { at: places[0] ?? console.cwd, files: [] };
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function missing(then: Revision, at: string, revision: string): string {
  const inside = relative(then.top, at).replaceAll(sep, '/');
  const siblings = then.paths.filter((path) => join(then.top, dirname(path)) === dirname(at));
  const near = didYouMean(
    basename(at),
    siblings.map((path) => basename(path)),
  );
  return `there is no map ${inside === '' ? '' : `${inside} `}at ${revision}.${near}`;
}

interface Reading {
  readonly said: string;
  readonly base: string;
  readonly files: readonly string[];
  readonly objections?: readonly string[];
  readonly contentOf?: NonNullable<Inputs['contentOf']>;
}

async function read(
  { said, base, files, objections = [], contentOf }: Reading,
  { console, root, check }: Ground,
): Promise<Side> {
  const inputs = { files, root, cwd: console.cwd, ...(contentOf ? { contentOf } : {}) };
  return { said, base, checked: await check({ inputs, objections }) };
}
