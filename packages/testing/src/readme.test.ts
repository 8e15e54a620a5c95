import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readProjectFile } from './project-files.ts';

interface Answer {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly names: readonly string[];
  }[];
}

describe('the example of the README', () => {
  it('holds', () => {
    const errors = check(example()).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
  });

  it('breaks as the README says when the two waves are swapped', () => {
    const late = check(swapLastTwoLines(example())).findings.filter(
      ({ code }) => code === 'order/dependency-late',
    );
    assert.deepEqual(
      late.map(({ names }) => names),
      [['mail', 'dns']],
    );
  });
});

function example(): string {
  const block = /```\n(map [\s\S]*?)```/.exec(readProjectFile('README.md').text)?.[1];
  assert.ok(block !== undefined, 'README.md shows a map');
  return block;
}

function swapLastTwoLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const [first = '', second = ''] = lines.splice(-2);
  return [...lines, second, first, ''].join('\n');
}

function check(text: string): Answer {
  const command = fileURLToPath(new URL('../../cli/bin/migmap.js', import.meta.url));
  const options = ['check', '-', '--stdin-filename', 'readme.migmap', '--format', 'json'];
  const run = spawnSync(process.execPath, [command, ...options], { input: text, encoding: 'utf8' });
  assert.equal(run.stderr, '');
  return JSON.parse(run.stdout) as Answer;
}
