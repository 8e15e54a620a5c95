import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './running.ts';
import { ScratchRepository } from './scratch-repository.ts';

const dns = 'layer base "Base"\nservice dns "DNS" in base { stays "BIND" }\n';

describe('migmap where git has less than is asked for', function () {
  this.timeout(60_000);
  let scratch: ScratchRepository;
  beforeEach(() => {
    scratch = new ScratchRepository();
    scratch.write('plan.migmap', dns);
    scratch.commit('The plan');
    scratch.git('switch', '--quiet', '--create', 'topic');
    scratch.edit('plan.migmap', ['BIND', 'Knot']);
    scratch.commit('Another server');
    scratch.git('switch', '--quiet', 'main');
    scratch.edit('plan.migmap', ['"DNS"', '"Naming"']);
    scratch.commit('Another title');
  });
  afterEach(() => scratch.remove());

  const run = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...env, NO_COLOR: '1' },
    });
    return { status, stdout, stderr };
  };

  it('says that there is no git, each command for what it was asked', () => {
    const asked: Readonly<Record<string, readonly string[]>> = {
      '--base main': ['diff', '--base', 'main'],
      'main:plan.migmap': ['diff', 'main:plan.migmap', 'plan.migmap'],
      ':plan.migmap': ['diff', ':plan.migmap', 'plan.migmap'],
      'plan.migmap': ['log', 'plan.migmap'],
      'topic:plan.migmap': ['merge-check', 'plan.migmap', 'topic:plan.migmap', 'plan.migmap'],
      this: ['git-setup'],
    };
    for (const [said, args] of Object.entries(asked)) {
      assert.deepEqual(run(scratch.folder, args, { ...process.env, PATH: '' }), {
        status: 2,
        stdout: '',
        stderr: `migmap: ${said} needs git, and there is none on the PATH.\n`,
      });
    }
  });

  it('compares files of the disk without git', () => {
    scratch.write('other.migmap', dns);
    const { status, stderr } = run(scratch.folder, ['diff', 'plan.migmap', 'other.migmap'], { PATH: '' });
    assert.deepEqual([status, stderr], [0, '']);
    const merged = run(scratch.folder, ['merge-check', 'plan.migmap', 'plan.migmap', 'other.migmap'], {
      PATH: '',
    });
    assert.deepEqual([merged.status, merged.stderr], [0, '']);
  });

  it('says how to get the commits that a shallow clone lacks', () => {
    const clone = mkdtempSync(join(tmpdir(), 'migmap-shallow-'));
    const from = `file://${scratch.folder}`;
    scratch.git('clone', '--quiet', '--depth', '1', '--no-single-branch', from, clone);
    const lacks = /shallow clone\. Fetch more of it: git fetch --unshallow, or fetch-depth: 0 /;
    for (const args of [
      ['diff', 'HEAD~1:plan.migmap', 'plan.migmap'],
      ['diff', '--base', 'origin/topic...'],
      ['merge-check', 'HEAD:plan.migmap', 'origin/topic:plan.migmap'],
    ]) {
      const { status, stdout, stderr } = run(clone, args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, lacks);
    }
    const log = run(clone, ['log', 'plan.migmap']);
    assert.equal(log.status, 0);
    assert.match(
      log.stderr,
      /^migmap: this is a shallow clone, which has no older commits: git fetch --unshallow\.$/m,
    );
    rmSync(clone, { recursive: true });
  });

  it('reads the commits of a repository without a work tree', () => {
    const bare = mkdtempSync(join(tmpdir(), 'migmap-bare-'));
    cpSync(join(scratch.folder, '.git'), bare, { recursive: true });
    scratch.git('--git-dir', bare, 'config', 'core.bare', 'true');
    assert.match(run(bare, ['diff', 'main~1:', 'main:']).stdout, /title DNS → Naming/);
    assert.match(
      run(bare, ['merge-check', 'main:plan.migmap', 'topic:plan.migmap']).stdout,
      /^merges without conflict/,
    );
    assert.match(run(bare, ['log', 'main:plan.migmap']).stdout, /: 2 commits, /);
    assert.match(run(bare, ['git-setup', '--attributes']).stderr, /is no work tree/);
    rmSync(bare, { recursive: true });
  });
});
