import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The program of another Node: one of this machine, or else from the package that holds only this program, kept
 * in `.cache`. Undefined where neither can be had, as on a machine without a network.
 */
export function otherNode(version: string): string | undefined {
  return onPath(version) ?? kept(version) ?? fetched(version);
}

function onPath(version: string): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const programs = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return programs.find((program) => versionOf(program) === version);
}

function kept(version: string): string | undefined {
  const program = programIn(version);
  return versionOf(program) === version ? program : undefined;
}

function fetched(version: string): string | undefined {
  mkdirSync(folderOf(version), { recursive: true });
  const options = [
    '--fetch-retries=1',
    '--ignore-scripts',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
  ];
  const args = ['install', '--prefix', folderOf(version), ...options, `${packageName}@${version}`];
  try {
    execFileSync('npm', args, { stdio: 'ignore', cwd: folderOf(version), timeout: 180_000 });
  } catch {
    return undefined;
  }
  return kept(version);
}

function versionOf(program: string): string | undefined {
  if (!existsSync(program)) return undefined;
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace(/^v/, '');
}

function programIn(version: string): string {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folderOf(version), 'node_modules', packageName, 'bin', program);
}

function folderOf(version: string): string {
  return fileURLToPath(new URL(`../../../.cache/node-${version}`, import.meta.url));
}

const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
