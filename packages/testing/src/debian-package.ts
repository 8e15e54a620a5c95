import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests use and that is no package of npm's. */
export interface Program {
  /** As messages call it. */
  readonly title: string;
  /** Names that it has on the PATH. */
  readonly names: readonly string[];
  /** Debian's package of it. */
  readonly package: string;
  /** Places where other systems keep it. */
  readonly elsewhere?: readonly string[];
}

/**
 * The path of a program, to be called in the `before` of a suite. Debian's package is installed where the program is
 * missing and this process may do so. Where there can be none the suite is skipped, and the closing lines say so; a
 * run in CI that may install what it needs fails instead.
 */
export function programFor(suite: Mocha.Context, program: Program): string {
  suite.timeout(600_000);
  return programPath(program) ?? installed(program) ?? without(suite, program);
}

/** Where a program is on this machine. */
export function programPath({ names, elsewhere = [] }: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...found, ...elsewhere].find((path) => existsSync(path));
}

/** Its path after Debian's package was installed; nothing where this process may not do so. */
export function installed(program: Program): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  // Another run may be installing it just now.
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  apt([...wait, 'update']);
  apt([...wait, 'install', '-y', '--no-install-recommends', program.package]);
  return programPath(program);
}

function apt(words: readonly string[]): void {
  spawnSync('apt-get', words, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 500_000,
  });
}

function without(suite: Mocha.Context, { title }: Program): never {
  if (process.env.CI && process.getuid?.() === 0) {
    throw new Error(`These tests need ${title}, and it could not be installed: put it on the PATH.`);
  }
  return suite.skip();
}
