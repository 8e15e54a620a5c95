import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { isGiven, lastValue, readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { ATTRIBUTES, driverSettings, SECTIONS } from '../git/drivers.ts';
import { askGit, repositoryOf, runGit } from '../git/run-git.ts';
import { gitSetupOptions } from '../git-commands.ts';
import { writeWhole } from '../write-whole.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/** Tells git of the drivers for diffs and merges, or takes that back. */
export function run(args: readonly string[], console: Console): ExitStatus {
  const given = readArguments(args, gitSetupOptions);
  if (given.operands.length > 0) throw new WrongUse('git-setup takes no operands: run it in the repository.');
  const top = workTreeOf(console.cwd);
  const wanted = {
    attributes: isGiven(given, 'attributes'),
    command: lastValue(given, 'command') ?? commandIn(top),
  };
  const changes = isGiven(given, 'remove') ? removal(top) : setUp(top, wanted);
  const isDry = isGiven(given, 'dry-run');
  for (const { said, make } of changes) {
    if (!isDry) make();
    console.out(`${isDry ? 'would ' : ''}${said}\n`);
  }
  if (changes.length === 0) console.out('nothing to do\n');
  if (!isGiven(given, 'remove')) console.out(advice(top, wanted.attributes));
  return exitStatus.clean;
}

/** Who has no work tree diffs and merges nothing there, and has nowhere to put a .gitattributes. */
function workTreeOf(folder: string): string {
  const top = repositoryOf(folder);
  if (runGit(folder, ['rev-parse', '--is-inside-work-tree']).stdout.trim() === 'true') return top;
  throw new BadInput(`${folder} is no work tree: run git-setup where the maps are checked out.`);
}

/** One thing to do, and how it is said: `set diff.migmap.textconv = …`. */
interface Change {
  readonly said: string;
  make(): void;
}

function setUp(top: string, wanted: { readonly attributes: boolean; readonly command: string }): Change[] {
  const settings = driverSettings(wanted.command).filter(({ key, value }) => valueIn(top, key) !== value);
  const changes = settings.map(({ key, value }) => ({
    said: `set ${key} = ${value}`,
    make: () => void askGit(top, ['config', '--local', key, value], key),
  }));
  const lines = attributeLines(top);
  if (!wanted.attributes || lines.includes(ATTRIBUTES)) return changes;
  const write = (): void => writeWhole(attributesFile(top), [...lines, ATTRIBUTES, ''].join('\n'));
  return [...changes, { said: `add to .gitattributes: ${ATTRIBUTES}`, make: write }];
}

function removal(top: string): Change[] {
  const changes: Change[] = SECTIONS.filter((section) => hasSection(top, section)).map((section) => ({
    said: `remove ${section}.*`,
    make: () => void askGit(top, ['config', '--local', '--remove-section', section], section),
  }));
  const lines = attributeLines(top);
  if (!lines.includes(ATTRIBUTES)) return changes;
  const left = lines.filter((line) => line !== ATTRIBUTES);
  const write = (): void => {
    if (left.length === 0) rmSync(attributesFile(top));
    else writeWhole(attributesFile(top), [...left, ''].join('\n'));
  };
  return [...changes, { said: `remove from .gitattributes: ${ATTRIBUTES}`, make: write }];
}

function valueIn(top: string, key: string): string | undefined {
  const { status, stdout } = runGit(top, ['config', '--local', '--get', key]);
  return status === 0 ? stdout.replace(/\n$/, '') : undefined;
}

function hasSection(top: string, section: string): boolean {
  const pattern = `^${section.replaceAll('.', '\\.')}\\.`;
  return runGit(top, ['config', '--local', '--get-regexp', pattern]).status === 0;
}

function attributesFile(top: string): string {
  return join(top, '.gitattributes');
}

/** Without the line end of the last. */
function attributeLines(top: string): string[] {
  const file = attributesFile(top);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Drivers do nothing as long as no file asks for them. */
function advice(top: string, isWriting: boolean): string {
  const told = runGit(top, ['check-attr', 'diff', 'merge', '--', 'x.migmap']).stdout;
  const isAsked = (told.match(/: migmap$/gm) ?? []).length === 2;
  if (isWriting || isAsked) return '';
  return `\nNo file asks for these drivers yet. Add this line to .gitattributes, or run migmap git-setup --attributes:\n  ${ATTRIBUTES}\n`;
}

/**
 * How git starts migmap: by its name where that is on the PATH for good, else from the repository's own packages
 * (git runs its drivers at the top of the work tree), else by where it is now.
 */
function commandIn(top: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  // npm puts the packages of a project on the PATH, but only of what it runs itself.
  const lasting = folders.filter((folder) => folder !== '' && !/[\\/]node_modules[\\/]/.test(`${folder}/`));
  if (lasting.some((folder) => existsSync(join(folder, 'migmap')))) return 'migmap';
  const local = 'node_modules/.bin/migmap';
  if (existsSync(join(top, local))) return local;
  const script = realpathSync(process.argv[1] ?? '');
  const inside = relative(top, script);
  return `${quoted(process.execPath)} ${quoted(inside.startsWith('..') ? script : inside)}`;
}

/** Git hands the command to a shell. */
function quoted(path: string): string {
  const forward = path.replaceAll('\\', '/');
  return /^[\w./:-]+$/.test(forward) ? forward : `"${forward.replaceAll(/(["$`])/g, '\\$1')}"`;
}
