import assert from 'node:assert/strict';
import { resolve } from '@migmap/core';
import { readMap } from '@migmap/testing';
import { moveBegins, moveEnds } from './when.ts';

const WEEKEND = 'window sat 20:00 .. sun 06:00';

describe('when users move', () => {
  it('is within the weekly windows of the dates', () => {
    assert.deepEqual(movesIn(`dates 2027-03-01 .. 2027-03-26  ${WEEKEND}`), ['2027-03-06', '2027-03-21']);
  });

  it('is within the windows of their own dates', () => {
    const windows =
      'window 2027-03-12T20:00 .. 2027-03-13T06:00  window 2027-03-05T20:00 .. 2027-03-06T06:00';
    assert.deepEqual(movesIn(`dates 2027-03-01 .. 2027-03-26  ${windows}`), ['2027-03-05', '2027-03-13']);
    assert.deepEqual(movesIn('window 2027-03-12 .. 2027-03-13'), ['2027-03-12', '2027-03-13']);
  });

  it('is at any time of the wave where no window is said, or none falls into it', () => {
    assert.deepEqual(movesIn(`dates 2027-03-01 .. 2027-03-04  ${WEEKEND}`), ['2027-03-01', '2027-03-04']);
    assert.deepEqual(movesIn('dates 2027-03-01 .. 2027-03-04'), ['2027-03-01', '2027-03-04']);
    assert.deepEqual(movesIn(''), [undefined, undefined]);
  });
});

function movesIn(body: string) {
  const map = resolve(readMap({ 'main.migmap': `wave w { ${body} }` }, 'main.migmap'));
  const [wave] = map.waves;
  assert.ok(wave);
  return [moveBegins(map, wave), moveEnds(map, wave)];
}
