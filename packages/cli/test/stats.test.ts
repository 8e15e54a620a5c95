import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './running.ts';

describe('migmap check --stats', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-stats-'));
    writeFileSync(join(folder, 'a.migmap'), 'layer base "Base" { }\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const check = (...args: string[]) =>
    spawnSync(process.execPath, [command, 'check', 'a.migmap', ...args], { cwd: folder, encoding: 'utf8' });

  it('says on standard error where the time went, and leaves the report as it is', () => {
    const measured = check('--stats', '--format', 'json');
    assert.equal(measured.stdout, check('--format', 'json').stdout);
    for (const part of ['start', 'find', 'read', 'parse', 'resolve', 'rules', 'report', 'total']) {
      assert.match(measured.stderr, new RegExp(`^ {2}${part} +\\d+\\.\\d$`, 'm'));
    }
    assert.match(measured.stderr, /^Time by rule\n( {2}[a-z-]+\/[a-z-]+ +\d+\.\d\n)+ {2}\d+ more /m);
    assert.match(measured.stderr, /^files: 1, characters read: 22, maps: 1, services: 0, waves: 0, rules: /m);
  });

  it('measures fixes and comparisons too', () => {
    assert.match(check('--stats', '--fix').stderr, /^ {2}fix +\d+\.\d$/m);
  });
});
