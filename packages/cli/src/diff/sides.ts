import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Found, Walked } from '../check-maps.ts';
import type { CheckSettings } from '../check-settings.ts';
import type { Console } from '../console.ts';
import { discover } from '../inputs/discover.ts';
import type { Inputs } from '../inputs/read-maps.ts';
import { chosenThen, isBeneath, notIgnored } from '../since/chosen.ts';
import { contentAt, nearestFolder } from '../since/content.ts';
import { openRevision, type Revision } from '../since/git.ts';
import { type InGit, openInGit, operandOf, placesOf, whyNothing } from '../since/operand.ts';
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
  /** What both states have in common need not be read twice. */
  readonly readOne: NonNullable<Inputs['readOne']>;
  check(found: Found): Promise<Walked>;
}

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
  return 'revision' in operand ? await inGit(said, operand, ground) : await onDisk(said, ground);
}

async function onDisk(said: string, ground: Ground): Promise<Side> {
  const { cwd } = ground.console;
  if (said === '-') throw new WrongUse('diff reads files, folders and REV:path, not standard input.');
  const { files, objections } = await discover([said], { cwd, config: ground.settings.config });
  const hint = /^[\w@^~-]+$/.test(said) ? ` For a revision of git: ${said}:PATH, or --base ${said}.` : '';
  const told = objections.map((text) => (text.startsWith(`${said} does not exist`) ? text + hint : text));
  return await read({ said, base: resolve(cwd, said), files, objections: told }, ground);
}

async function inGit(said: string, operand: InGit, ground: Ground): Promise<Side> {
  const then = openInGit(said, operand, ground.console.cwd);
  try {
    const { at, files } = await filesAt(then, operand, ground);
    if (files.length === 0) throw new BadInput(`${said}: ${whyNothing(then, operand, at)}`);
    return await read({ said, base: at, files, contentOf: contentAt(then) }, ground);
  } finally {
    then.close();
  }
}

async function filesAt(then: Revision, operand: InGit, { console, settings }: Ground) {
  const { cwd } = console;
  const places = placesOf(then, operand, cwd);
  const all = then.paths.map((file) => join(then.top, file));
  for (const at of places) {
    if (all.includes(at)) return { at, files: [at] };
    const beneath = all.filter(
      (file) => file.endsWith('.migmap') && isInside(file, at) && isBeneath(file, at),
    );
    const files = await notIgnored(beneath, { cwd, config: settings.config });
    if (files.length > 0) return { at, files: [...files].sort() };
  }
  return { at: places[0] ?? cwd, files: [] };
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
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
  { console, root, readOne, check }: Ground,
): Promise<Side> {
  const inputs = { files, root, cwd: console.cwd, readOne, ...(contentOf ? { contentOf } : {}) };
  return { said, base, checked: await check({ inputs, objections }) };
}
