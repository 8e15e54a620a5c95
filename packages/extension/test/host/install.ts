import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../bundle.ts';

/**
 * The server of VS Code that the package `code-server` carries, installed once into a folder that git ignores. It
 * stands beside the workspace, since nobody who builds the project needs its 600 MB.
 */
export function installedHost(): string {
  const folder = join(root, '.cache', 'vscode-host', versionOfHost());
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const isWhole = join(folder, 'whole');
  if (existsSync(isWhole)) return server;
  process.stdout.write('Installing a VS Code for the tests…\n');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(here(name), join(folder, name));
  npm(folder, ['ci', '--ignore-scripts']);
  npm(server, ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps']);
  copyFileSync(here('package.json'), `${isWhole}.new`);
  renameSync(`${isWhole}.new`, isWhole);
  return server;
}

/** Of `code-server`; its last two parts are those of the VS Code in it. */
function versionOfHost(): string {
  const { dependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies['code-server'] ?? '';
}

function npm(cwd: string, words: readonly string[]): void {
  const run = spawnSync('npm', words, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${run.status} in ${cwd}`);
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
