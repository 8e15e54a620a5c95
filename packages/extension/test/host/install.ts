import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../bundle.ts';

/** The VS Codes that can be had from the registry: the newest, and the oldest that the manifest's `engines` allow. */
export type Lane = 'newest' | 'oldest';

/** The one that this run is about: `npm run test:vscode -- --oldest` says so by the environment. */
function laneNow(): Lane {
  return process.env.MIGMAP_LANE === 'oldest' ? 'oldest' : 'newest';
}

/**
 * The server of VS Code that the package `code-server` carries, installed once into a folder that git ignores. It
 * stands beside the workspace, since nobody who builds the project needs its 600 MB.
 */
export function installedHost(): string {
  const folder = join(root, '.cache', 'vscode-host', versionOfHost());
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const isWhole = join(folder, 'whole');
  if (existsSync(isWhole)) return server;
  process.stdout.write(`Installing a VS Code for the tests (the ${laneNow()})…\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(ofLane(name), join(folder, name));
  copyFileSync(here('.npmrc'), join(folder, '.npmrc'));
  npm(folder, ['ci', '--ignore-scripts']);
  npm(server, ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps']);
  linkPrograms(folder, server);
  copyFileSync(ofLane('package.json'), `${isWhole}.new`);
  renameSync(`${isWhole}.new`, isWhole);
  return server;
}

/** Of `code-server`; its last two parts are those of the VS Code in it. */
function versionOfHost(): string {
  const { dependencies } = JSON.parse(readFileSync(ofLane('package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies['code-server'] ?? '';
}

/**
 * An older VS Code downloads what it searches files with, and compiles what its tasks run in, when it is installed. It
 * gets both from packages that hold them ready.
 */
function linkPrograms(folder: string, server: string): void {
  const from = (...parts: string[]): string => join(folder, 'node_modules', ...parts);
  const to = (...parts: string[]): string => join(server, 'node_modules', ...parts);
  const here = `${process.platform}-${process.arch}`;
  link(from('@vscode', 'ripgrep-universal', 'bin', here), to('@vscode', 'ripgrep', 'bin'));
  link(from('node-pty', 'prebuilds', here), to('node-pty', 'build', 'Release'));
}

function link(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(relative(dirname(to), from), to);
}

function npm(cwd: string, words: readonly string[]): void {
  const run = spawnSync('npm', words, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${run.status} in ${cwd}`);
}

/** Each lane has a manifest and a lock file of its own. */
function ofLane(name: string): string {
  return laneNow() === 'newest' ? here(name) : here(`oldest/${name}`);
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
