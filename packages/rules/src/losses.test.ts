import assert from 'node:assert/strict';
import { say } from '@migmap/core';
import { onceEach } from './losses.ts';
import type { Finding } from './rule.ts';

const finding = (
  code: string,
  severity: Finding['severity'],
  names: readonly string[],
  more = {},
): Finding => ({
  code,
  severity,
  names,
  message: `${code} of ${names.join(', ')}`,
  said: say`${code} of ${names.join(', ')}`,
  source: { file: 'a.migmap', start: 0, end: 1 },
  wave: 'one',
  ...more,
});

const codes = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, severity }) => `${severity} ${code}`);

describe('what a change takes away, and what the plan lacks then', () => {
  const gone = finding('diff/rollback-removed', 'error', ['mail', 'archive']);

  it('is one finding', () => {
    const { lost, found, told } = onceEach(
      [gone],
      [finding('rollback/missing', 'warning', ['one', 'mail', 'archive'])],
    );
    assert.deepEqual(
      [codes(lost), codes(found), codes(told)],
      [['error diff/rollback-removed'], [], ['warning rollback/missing']],
    );
  });

  it('is as grave as the graver of them', () => {
    const pilot = finding('diff/pilot-removed', 'warning', ['mail']);
    const { lost, found } = onceEach([pilot], [finding('people/pilot-missing', 'error', ['mail'])]);
    assert.deepEqual([codes(lost), codes(found)], [['error diff/pilot-removed'], []]);
  });

  it('is two where more is missing than was taken away, or elsewhere', () => {
    const more = finding('rollback/missing', 'warning', ['one', 'mail', 'archive', 'chat']);
    assert.deepEqual(onceEach([gone], [more]).found, [more]);
    const elsewhere = finding('rollback/missing', 'warning', ['mail'], { wave: 'two' });
    assert.deepEqual(onceEach([gone], [elsewhere]).found, [elsewhere]);
    const another = finding('backup/missing', 'warning', ['mail']);
    assert.deepEqual(onceEach([gone], [another]).found, [another]);
  });

  it('is what the plan lacks where somebody silenced the loss', () => {
    const silenced = { ...gone, suppressed: { reason: 'nobody goes back' } };
    const missing = finding('rollback/missing', 'warning', ['mail']);
    assert.deepEqual(onceEach([silenced], [missing]).found, [missing]);
  });

  it('may be several points of one wave', () => {
    const points = ['mail', 'archive'].map((name) => finding('diff/rollback-removed', 'error', [name]));
    const { lost, found } = onceEach(points, [
      finding('rollback/missing', 'error', ['one', 'mail', 'archive']),
    ]);
    assert.deepEqual([lost.length, found.length], [2, 0]);
  });
});
