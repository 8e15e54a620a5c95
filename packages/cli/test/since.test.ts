import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './running.ts';
import { stage } from './stage.ts';

describe('migmap check --since', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migmap-since-'));
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'plans/a.migmap'), 'service dns "Naming" in base { stays "x" }\n');
    stage({ name: 'commit', argument: 'the plan', text: '' }, folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const check = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [command, 'check', 'plans', '--quiet', '--since', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  it('works in a hook of git, which says where the repository is', () => {
    const { status, stderr } = check({ GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: 'plans/' });
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('says that it needs git where there is none', () => {
    const { status, stdout, stderr } = check({ PATH: join(folder, 'nothing') });
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'migmap: --since HEAD needs git, and there is none on the PATH.\n');
  });
});
