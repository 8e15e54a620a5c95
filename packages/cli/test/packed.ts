import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package as it would be published, made of what the build left in `dist`. */
export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
  /** In bytes, unpacked. */
  readonly size: number;
}

/** Packs once for all tests of a run. */
export function packed(): Packed {
  made ??= pack();
  return made;
}

/** Installs the package as a user does who has nothing else, and without asking a registry. */
export function installInto(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--offline', '--ignore-scripts', packed().tarball], folder);
}

/** A folder of which `migmap` can be run, as where the package is installed; made once for all tests of a run. */
export function installedBin(): string {
  installed ??= join(aside(), 'installed');
  const bin = join(installed, 'node_modules', '.bin');
  if (!isInstalled) installInto(installed);
  isInstalled = true;
  return bin;
}

let made: Packed | undefined;
let installed: string | undefined;
let isInstalled = false;
let folder: string | undefined;

function pack(): Packed {
  const told = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', aside()], packageFolder);
  const [said] = JSON.parse(told) as {
    readonly filename: string;
    readonly unpackedSize: number;
    readonly files: readonly { readonly path: string }[];
  }[];
  if (said === undefined) throw new Error('npm pack made nothing');
  const files = said.files.map(({ path }) => path);
  return { tarball: join(aside(), said.filename), files, size: said.unpackedSize };
}

function npm(args: readonly string[], cwd: string): string {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  return execFileSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8' });
}

/** Gone when the run is. */
function aside(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'migmap-packed-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

const packageFolder = fileURLToPath(new URL('../', import.meta.url));
