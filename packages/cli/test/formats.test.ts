import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/formats.ts';
import { objectionsTo } from './valid.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const command = fileURLToPath(new URL('../bin/migmap.js', import.meta.url));

type Reports = Readonly<Record<(typeof formats)[number], string>>;

/** What one run of the built command writes in every format. */
function reportsOn(example: string): Reports {
  const folder = mkdtempSync(join(tmpdir(), 'migmap-formats-'));
  try {
    cpSync(join(examples, example), join(folder, example), { recursive: true });
    const wanted = formats.flatMap((format) => ['--format', format, '--output', `reports/${format}`]);
    const ran = spawnSync(process.execPath, [command, 'check', example, ...wanted, '--verbose'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([ran.stdout, ran.stderr], ['', '']);
    const read = (format: string): string => readFileSync(join(folder, 'reports', format), 'utf8');
    return Object.fromEntries(formats.map((format) => [format, read(format)])) as Reports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many findings that count a report has, by the marks of its format. */
function countsOf(reports: Reports): Record<string, number> {
  const marks = (text: string, mark: RegExp): number => [...text.matchAll(mark)].length;
  const sarif = JSON.parse(reports.sarif).runs[0].results;
  return {
    sarif: sarif.filter(({ suppressions }: { suppressions: object[] }) => suppressions.length === 0).length,
    github: marks(reports.github, /^::(error|warning|notice) /gm),
    gitlab: JSON.parse(reports.gitlab).length,
    junit: marks(reports.junit, /<(failure|system-out)\b/g),
    checkstyle: marks(reports.checkstyle, /<error /g),
    rdjson: JSON.parse(reports.rdjson).diagnostics.length,
    agent: marks(reports.agent, /^\S+:\d+:\d+ (error|warning|info) /gm),
    stylish: marks(reports.stylish, /^\S+:\d+:\d+: (error|warning|info): /gm),
  };
}

describe('the examples in every format', function () {
  this.timeout(60_000);
  const maps = readdirSync(examples).filter((name) => name.endsWith('.migmap') || !name.includes('.'));
  for (const example of maps.sort()) {
    it(`keep to the schemas and say the same: ${example}`, async () => {
      const reports = reportsOn(example);
      for (const format of formats) {
        assert.deepEqual(await objectionsTo(format, reports[format]), [], format);
      }
      const { errors, warnings, infos } = JSON.parse(reports.json).summary;
      for (const [format, count] of Object.entries(countsOf(reports))) {
        assert.equal(count, errors + warnings + infos, format);
      }
    });
  }
});
