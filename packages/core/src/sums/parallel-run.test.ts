import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import { parallelRun } from './parallel-run.ts';

function runOf(service: string, plan: string): readonly (string | undefined)[] | undefined {
  const text = `service mail in base { from "A" to "B" }
    service archive in base { to "C" }
    service fax in base { from "D" }
    ${plan}`;
  const walked = walk(resolve(readMap({ 'main.migmap': text }, 'main.migmap')));
  const found = walked.map.services.find((each) => each.name.value === service);
  assert.ok(found);
  const run = parallelRun(walked, found);
  return run && [run.from, run.to];
}

const MOVE = `wave move { dates 2027-04-05 .. 2027-04-30
  pilot mail { dates 2027-04-07 .. 2027-04-16 }
  migrate mail
  migrate archive
}`;

describe('a parallel run', () => {
  it('begins with the pilot and ends with the wave in which all has moved', () => {
    assert.deepEqual(runOf('mail', MOVE), ['2027-04-07', '2027-04-30']);
  });

  it('lasts until the old side is retired: on the day when that was done, else by the end of its wave', () => {
    const retire = (done: string) => `${MOVE}
      wave bye { dates 2027-06-01 .. 2027-06-11  retire mail ${done} }`;
    assert.deepEqual(runOf('mail', retire('')), ['2027-04-07', '2027-06-11']);
    assert.deepEqual(runOf('mail', retire('done 2027-06-03')), ['2027-04-07', '2027-06-03']);
  });

  it('begins on the first day of a wave without pilot', () => {
    assert.deepEqual(runOf('mail', 'wave move { dates 2027-04-05 .. 2027-04-30  migrate mail }'), [
      '2027-04-05',
      '2027-04-30',
    ]);
  });

  it('has no days where the waves have none', () => {
    assert.deepEqual(runOf('mail', 'wave move { migrate mail }'), [undefined, undefined]);
  });

  it('is not known where a side is missing, never comes or never goes', () => {
    assert.equal(runOf('archive', MOVE), undefined);
    assert.equal(runOf('fax', 'wave bye { retire fax }'), undefined);
    assert.equal(runOf('mail', ''), undefined);
    assert.equal(runOf('mail', 'wave some { migrate mail 20% }'), undefined);
  });
});
