import assert from 'node:assert/strict';
import { plainConflict } from './plain-conflict.ts';

const plan = (dates: string): string => `layer base "Base"\nwave one {\n${dates}  owner it\n}\n`;
const conflict = (ours: string, middle: string, theirs: string): string =>
  `<<<<<<< ours\n${ours}${middle}=======\n${theirs}>>>>>>> theirs\n`;
const [march, april] = ['  dates 2027-03-01 .. 2027-03-31\n', '  dates 2027-04-01 .. 2027-04-30\n'];

describe('plan words of a text with conflicts', () => {
  const expected = [
    'layer base "Base"',
    'wave one',
    '<<<<<<< ours',
    'wave one: dates 2027-03-01 .. 2027-03-31',
    '=======',
    'wave one: dates 2027-04-01 .. 2027-04-30',
    '>>>>>>> theirs',
    'wave one: owner it',
  ];

  it('keep apart what only one side says', () => {
    assert.deepEqual(plainConflict(plan(conflict(march, '', april))), expected);
    assert.deepEqual(plainConflict(plan(conflict(march, '', april)).replaceAll('\n', '\r\n')), expected);
  });

  it('leave out what both started from', () => {
    assert.deepEqual(
      plainConflict(plan(conflict(march, `||||||| base\n  window always\n`, april))),
      expected,
    );
  });

  it('show what one side has removed', () => {
    assert.deepEqual(plainConflict(plan(conflict(march, '', '')))?.slice(2, 6), [
      '<<<<<<< ours',
      'wave one: dates 2027-03-01 .. 2027-03-31',
      '=======',
      '>>>>>>> theirs',
    ]);
  });

  it('are none where there is no conflict, and where it is not whole', () => {
    assert.equal(plainConflict(plan(march)), undefined);
    assert.equal(plainConflict(plan(`<<<<<<< ours\n${march}`)), undefined);
    assert.equal(plainConflict(plan(conflict('  dates {\n', '', april))), undefined);
  });
});
