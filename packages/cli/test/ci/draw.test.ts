import assert from 'node:assert/strict';
import { join } from 'node:path';
import { installedBin } from '../packed.ts';
import { good, projectPath, Scratch } from './scratch.ts';

describe('the pictures of a change', function () {
  this.timeout(60_000);
  const changed = good.replace('"Postfix"', '"Exim"');

  for (const [files, pictures] of [
    [['a plan.migmap'], ['diff.html', 'diff.svg']],
    [
      ['a plan.migmap', '--b.migmap'],
      ['diff-1.html', 'diff-1.svg', 'diff-2.html', 'diff-2.svg'],
    ],
    [[], []],
  ] as const) {
    it(`are ${pictures.length} where ${files.length} of two maps change`, () => {
      const scratch = new Scratch({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
      try {
        for (const name of ['a plan.migmap', '--b.migmap']) scratch.write(name, good);
        scratch.must('git', 'init', '--quiet');
        scratch.must('git', 'add', '.');
        scratch.must(
          'git',
          '-c',
          'user.name=T',
          '-c',
          'user.email=t@example.org',
          'commit',
          '--quiet',
          '-m',
          'plans',
        );
        for (const name of files) scratch.write(name, changed);
        const command = join(installedBin(), 'migmap');
        scratch.must(command, 'diff', '--base', 'HEAD', '--format', 'json', '-o', 'review/diff.json');
        const draw = projectPath('packages/cli/ci/forges/draw.mjs');
        scratch.must(process.execPath, draw, 'review', command, '--base', 'HEAD');
        const left = scratch.must('ls', 'review').trim().split('\n');
        assert.deepEqual(
          left.filter((name) => name !== 'diff.json'),
          pictures,
        );
      } finally {
        scratch.remove();
      }
    });
  }
});
