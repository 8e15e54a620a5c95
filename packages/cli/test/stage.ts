import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateMap } from '@migmap/testing';
import type { Part } from './scenario.ts';
import { nobody } from './scratch-repository.ts';

/** Puts the files of a scenario into a folder. */
export function stage(part: Part, folder: string): void {
  const setUp = stages[part.name];
  if (setUp === undefined) throw new Error(`A scenario has no part “${part.name}”.`);
  setUp(part, folder);
}

const stages: Readonly<Record<string, (part: Part, folder: string) => void>> = {
  file({ argument, text }, folder) {
    const [, name = '', ways = ''] = /^(\S+)(?:\s+\((.*)\))?$/.exec(argument) ?? [];
    write(join(folder, name), encoded(text, ways));
  },
  example({ argument }, folder) {
    const source = fileURLToPath(new URL(`../../../examples/${argument}`, import.meta.url));
    copyFileSync(source, join(folder, argument));
  },
  large({ argument }, folder) {
    const [, services = '', name = ''] = /^(\d+) services in (\S+)$/.exec(argument) ?? [];
    write(join(folder, name), Buffer.from(generateMap(Number(services))));
  },
  folder: ({ argument }, folder) => void mkdirSync(join(folder, argument), { recursive: true }),
  size({ argument }, folder) {
    const [, megabytes = '', name = ''] = /^(\d+) MB in (\S+)$/.exec(argument) ?? [];
    write(join(folder, name), Buffer.alloc(Number(megabytes) * 1_000_000, '// filler that goes on and on\n'));
  },
  link({ argument }, folder) {
    const [name = '', , target = ''] = argument.split(' ');
    symlinkSync(target, join(folder, name));
  },
  rename({ argument }, folder) {
    const [from = '', , to = ''] = argument.split(' ');
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  },
  remove: ({ argument }, folder) => rmSync(join(folder, argument), { recursive: true }),
  commit({ argument }, folder) {
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', argument);
  },
  edit({ argument, text }, folder) {
    const path = join(folder, argument);
    writeFileSync(path, edited(readFileSync(path, 'utf8'), text));
  },
};

function git(folder: string, ...args: string[]): void {
  const env = { ...process.env, ...nobody };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function encoded(text: string, ways: string): Uint8Array {
  const lines = ways.includes('crlf') ? text.replaceAll('\n', '\r\n') : text;
  return Buffer.from(
    ways.includes('bom') ? `\ufeff${lines}` : lines,
    ways.includes('latin1') ? 'latin1' : 'utf8',
  );
}

function edited(text: string, changes: string): string {
  let result = text;
  for (const [, old = '', changed = ''] of changes.matchAll(/^- (.*)\n(?:\+ (.*)\n)?/gm)) {
    if (result.split(old).length !== 2) throw new Error(`Found not exactly once: ${old}`);
    result = result.replace(old, () => changed);
  }
  return result;
}
