import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { installedBin } from '../packed.ts';
import { broken, good, projectPath, projectText, Scratch, type Told } from './scratch.ts';

const ways: Readonly<Record<string, (scratch: Scratch) => void>> = {
  'our hook for git itself': (scratch) =>
    copyFileSync(projectPath('packages/cli/ci/pre-push'), join(scratch.folder, '.git/hooks/pre-push')),
  'the hook as pre-commit runs it': (scratch) => scratch.write('.git/hooks/pre-push', asPreCommitRuns()),
};

for (const [way, install] of Object.entries(ways)) {
  describe(`a push under ${way}`, function () {
    this.timeout(120_000);
    let scratch: Scratch;

    beforeEach(() => {
      scratch = repository();
      scratch.use(installedBin());
      install(scratch);
      scratch.must('chmod', '+x', '.git/hooks/pre-push');
    });

    afterEach(() => scratch.remove());

    it('of a plan that holds goes through, whatever lies in the folder', () => {
      commit(scratch, { 'plans/mail plan.migmap': good });
      scratch.write('plans/mail plan.migmap', broken);
      assert.equal(push(scratch, 'main').status, 0);
      assert.equal(there(scratch, 'main'), scratch.must('git', 'rev-parse', 'HEAD'));
    });

    it('of a plan that breaks is refused, says where, and which branch', () => {
      commit(scratch, { 'mail.migmap': broken });
      scratch.write('mail.migmap', good);
      const { status, stderr } = push(scratch, 'main');
      assert.equal(status, 1);
      assert.match(stderr, /mail\.migmap:12:14: error: .*order\/dependency-late/);
      assert.equal(there(scratch, 'main'), '');
    });

    it('of a change that has nothing to do with maps is none of its business', () => {
      commit(scratch, { 'mail.migmap': broken });
      scratch.must('git', 'push', '--quiet', '--no-verify', 'origin', 'main');
      commit(scratch, { 'notes.txt': 'Nothing to see here.\n' });
      assert.equal(push(scratch, 'main').status, 0);
    });

    it('of a map that others import, away, is refused', () => {
      commit(scratch, {
        'services.migmap': 'layer base "Base"\n',
        'plan.migmap': 'import "services.migmap"\nservice a "A" in base { stays "x" }\n',
      });
      assert.equal(push(scratch, 'main').status, 0);
      scratch.must('git', 'rm', '--quiet', 'services.migmap');
      scratch.must('git', 'commit', '--quiet', '-m', 'gone');
      assert.equal(push(scratch, 'main').status, 1);
    });
  });
}

describe('our hook for git itself, before a push', function () {
  this.timeout(120_000);
  let scratch: Scratch;

  beforeEach(() => {
    scratch = repository();
    scratch.use(installedBin());
    ways['our hook for git itself']?.(scratch);
    scratch.must('chmod', '+x', '.git/hooks/pre-push');
  });

  afterEach(() => scratch.remove());

  it('looks at every branch that is pushed, and names the one that breaks', () => {
    commit(scratch, { 'mail.migmap': good });
    scratch.must('git', 'switch', '--quiet', '--create', 'topic');
    commit(scratch, { 'mail.migmap': broken });
    const { status, stderr } = push(scratch, 'main', 'topic');
    assert.equal(status, 1);
    assert.match(stderr, /^pre-push: the maps of refs\/heads\/topic do not hold/m);
    assert.doesNotMatch(stderr, /refs\/heads\/main do not hold/);
    assert.equal(there(scratch, 'main'), '', 'git pushes all or nothing that a hook has seen');
  });

  it('lets a new branch be whose commits the other side has', () => {
    commit(scratch, { 'mail.migmap': broken });
    scratch.must('git', 'push', '--quiet', '--no-verify', '--set-upstream', 'origin', 'main');
    scratch.must('git', 'branch', 'same');
    assert.equal(push(scratch, 'same').status, 0);
    commit(scratch, { 'mail.migmap': `${broken}\n// still\n` });
    scratch.must('git', 'branch', 'other');
    assert.equal(push(scratch, 'other').status, 1);
  });

  it('lets a branch go, and a tag come', () => {
    commit(scratch, { 'mail.migmap': good });
    scratch.must('git', 'tag', '--annotate', 'v1', '--message', 'first');
    assert.equal(push(scratch, 'main', 'main:topic', 'v1').status, 0);
    assert.equal(push(scratch, ':topic').status, 0);
    assert.equal(there(scratch, 'topic'), '');
  });

  it('checks a forced push by what it has, though what was there is unknown here', () => {
    commit(scratch, { 'mail.migmap': good });
    assert.equal(push(scratch, 'main').status, 0);
    scratch.must('git', 'clone', '--quiet', 'origin.git', 'elsewhere');
    scratch.write('elsewhere/mail.migmap', `${good}\n// theirs\n`);
    scratch.must('git', '-C', 'elsewhere', 'commit', '--quiet', '--all', '-m', 'theirs');
    scratch.must('git', '-C', 'elsewhere', 'push', '--quiet', 'origin', 'main');
    commit(scratch, { 'mail.migmap': broken });
    assert.equal(push(scratch, '--force', 'main').status, 1);
    commit(scratch, { 'mail.migmap': good });
    assert.equal(push(scratch, '--force', 'main').status, 0);
  });

  it('says what is missing where there is no migmap', () => {
    commit(scratch, { 'mail.migmap': good });
    const { status, stderr } = scratch.run('git', ['push', '--quiet', 'origin', 'main'], {
      PATH: '/usr/bin:/bin',
    });
    assert.equal(status, 1);
    assert.match(stderr, /npm install --save-dev migmap/);
  });

  it('leaves index and folder as they are, and nothing behind', () => {
    commit(scratch, { 'mail.migmap': good });
    scratch.write('mail.migmap', broken);
    scratch.must('git', 'add', '.');
    scratch.write('aside/.keep', '');
    const before = scratch.must('git', 'status', '--porcelain');
    const own = { TMPDIR: join(scratch.folder, 'aside') };
    assert.equal(scratch.run('git', ['push', '--quiet', 'origin', 'main'], own).status, 0);
    assert.equal(scratch.must('git', 'status', '--porcelain'), before);
    const left = scratch.must('ls', '-A', 'aside').split('\n');
    assert.deepEqual(
      left.filter((name) => name !== '' && !/^migmap-\d+$/.test(name)),
      ['.keep'],
    );
  });
});

function repository(): Scratch {
  const scratch = new Scratch({
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@migmap.example',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@migmap.example',
  });
  scratch.must('git', 'init', '--quiet', '--initial-branch=main');
  scratch.must('git', 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  scratch.must('git', 'remote', 'add', 'origin', './origin.git');
  scratch.write('.git/info/exclude', 'origin.git\nelsewhere\naside\n');
  return scratch;
}

function commit(scratch: Scratch, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) scratch.write(name, text);
  scratch.must('git', 'add', '--all', '.');
  scratch.must('git', 'commit', '--quiet', '-m', 'a change');
}

function push(scratch: Scratch, ...what: readonly string[]): Told {
  return scratch.run('git', ['push', '--quiet', 'origin', ...what]);
}

/** Where a branch is on the other side; nothing where it is not. */
function there(scratch: Scratch, branch: string): string {
  return scratch.run('git', ['-C', 'origin.git', 'rev-parse', '--verify', '--quiet', branch]).stdout;
}

/** It reads what git says by itself, and tells a hook the two ends of the first branch; of a new one its name. */
function asPreCommitRuns(): string {
  const hooks = parse(projectText('.pre-commit-hooks.yaml')) as {
    readonly entry: string;
    readonly stages?: readonly string[];
  }[];
  const entry = hooks.find(({ stages }) => stages?.includes('pre-push'))?.entry;
  return `#!/bin/sh
read -r name commit remote other
case $other in *[!0]*) export PRE_COMMIT_FROM_REF=$other PRE_COMMIT_TO_REF=$commit ;; esac
export PRE_COMMIT=1 PRE_COMMIT_LOCAL_BRANCH=$name PRE_COMMIT_REMOTE_BRANCH=$remote
exec ${entry} </dev/null
`;
}
