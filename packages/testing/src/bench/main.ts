import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateFiles, generateMap } from '../generator.ts';
import { diffRows } from './diff-rows.ts';
import type { Command } from './measure.ts';
import { pictureRows } from './picture-rows.ts';
import { limitRow, memoryRow, missingPeer, type Row, table, timeRow } from './rows.ts';
import { serverRows } from './server-rows.ts';
import { walkRow } from './walk-share.ts';

/**
 * `npm run bench`: the budgets as ratios in one run; the table is kept beside this file and compared with.
 * `npm run bench -- diff` measures some of them: check, diff, picture or server.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const cache = join(root, '.cache/bench');
const kept = fileURLToPath(new URL('./last.json', import.meta.url));
const cli = join(root, 'packages/cli/bin/migmap.js');

mkdirSync(cache, { recursive: true });
const measures: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  check: measureChecks,
  diff: () => diffRows(cli, cache),
  picture: () => pictureRows(cli, root, cache),
  server: () => serverRows(cli),
};

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [topic, measure] of Object.entries(measures)) {
  if (asked.length === 0 || asked.includes(topic)) rows.push(...(await measure()));
}
console.log(table(rows));
keep(rows);
process.exitCode = rows.some((row) => row.ratio !== undefined && !row.met) ? 1 : 0;

async function measureChecks(): Promise<Row[]> {
  const maps = writeMaps();
  const parseOnly = await bundleParseOnly();
  const parse = (path: string): Command => ({ args: [parseOnly, path] });
  const nothing: Command = { args: ['-e', '0'] };
  const progress = (row: Row): Row => {
    console.error(`${row.figure}: ${row.detail}`);
    return row;
  };
  return [
    progress(
      timeRow(
        'check, the clinic, cold',
        check(join(root, 'examples/clinic.migmap')),
        'node -e 0',
        nothing,
        5,
        15,
      ),
    ),
    progress(
      timeRow(
        'check, 1 000 services, all rules, cold',
        check(maps.k1),
        'Langium parse alone, bundled',
        parse(maps.k1),
        2,
      ),
    ),
    missingPeer('check, 1 000 services, cold', 'likec4 validate --no-layout', 1 / 3),
    progress(
      timeRow(
        'check, 10 000 services: time',
        check(maps.k10),
        'the same, 1 000 services',
        check(maps.k1),
        13,
      ),
    ),
    progress(
      memoryRow(
        'check, 10 000 services: memory',
        check(maps.k10),
        'the same, 1 000 services',
        check(maps.k1),
        8,
      ),
    ),
    progress(
      timeRow(
        'check, 10 000 services in 200 files',
        check(maps.k10Files),
        'the same in one file',
        check(maps.k10),
        1.5,
      ),
    ),
    progress(
      timeRow(
        'check, 10 000 services in one file',
        check(maps.k10),
        'the same in 200 files',
        check(maps.k10Files),
        1.5,
      ),
    ),
    progress(limitRow('check, 50 000 services in 200 files: memory', check(maps.k50Files), 2e9)),
    progress(walkRow(10_000, 1)),
  ];
}

function check(path: string): Command {
  return { args: [cli, 'check', '--format', 'json', '--root', dirname(path), path] };
}

function writeMaps() {
  return {
    k1: writeMap(1000),
    k10: writeMap(10_000),
    k10Files: writeFiles(10_000, 200),
    k50Files: writeFiles(50_000, 200),
  };
}

function writeMap(services: number): string {
  const path = join(cache, `${services}.migmap`);
  writeFileSync(path, generateMap(services, 1, 'dated'));
  return path;
}

function writeFiles(services: number, files: number): string {
  const folder = join(cache, `${services}-in-${files}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(generateFiles(services, files, 1, 'dated')))
    writeFileSync(join(folder, name), text);
  return join(folder, 'main.migmap');
}

async function bundleParseOnly(): Promise<string> {
  const outfile = join(cache, 'parse-only.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./parse-only.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    logLevel: 'warning',
  });
  return outfile;
}

/** Says where a ratio is worse than in the table that is committed, and enters it; machines differ, so it only says so. */
function keep(now: readonly Row[]): void {
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Row[]) : [];
  const isSame = (row: Row, other: Row): boolean =>
    row.figure === other.figure && row.reference === other.reference;
  for (const row of now) {
    const old = before.find((each) => isSame(each, row));
    if (old?.ratio == null || row.ratio === undefined || row.ratio <= old.ratio * 1.15) continue;
    console.log(
      `Slower than the committed table: ${row.figure}: ${old.ratio.toFixed(2)} → ${row.ratio.toFixed(2)}`,
    );
  }
  const others = asked.length === 0 ? [] : before.filter((old) => !now.some((row) => isSame(old, row)));
  writeFileSync(kept, `${JSON.stringify([...others, ...now], undefined, 2)}\n`);
}
