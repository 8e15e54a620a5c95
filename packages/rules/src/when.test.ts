import assert from 'node:assert/strict';
import type { Wave } from '@migmap/core';
import { readMap } from '@migmap/language';
import { moveBegins, moveEnds } from './when.ts';

describe('when users move', () => {
  it('is within the weekly windows of the dates', () => {
    const wave = waveOf('wave mail { dates 2027-03-01 .. 2027-03-26  window sat 20:00 .. sun 06:00 }');
    assert.deepEqual([moveBegins(wave), moveEnds(wave)], ['2027-03-06', '2027-03-21']);
  });

  it('is within the windows of their own dates', () => {
    const wave = waveOf(`wave mail {
  dates 2027-03-01 .. 2027-03-26
  window 2027-03-12T20:00 .. 2027-03-13T06:00
  window 2027-03-05T20:00 .. 2027-03-06T06:00
}`);
    assert.deepEqual([moveBegins(wave), moveEnds(wave)], ['2027-03-05', '2027-03-13']);
  });

  it('is at any time of the wave where no window is said, or none falls into it', () => {
    const wave = waveOf('wave mail { dates 2027-03-01 .. 2027-03-04  window sat 20:00 .. sun 06:00 }');
    assert.deepEqual([moveBegins(wave), moveEnds(wave)], ['2027-03-01', '2027-03-04']);
    const open = waveOf('wave mail { dates 2027-03-01 .. 2027-03-04 }');
    assert.deepEqual([moveBegins(open), moveEnds(open)], ['2027-03-01', '2027-03-04']);
  });
});

function waveOf(text: string): Wave {
  const wave = readMap({ 'main.migmap': text }, 'main.migmap').files[0]?.waves[0];
  assert.ok(wave);
  return wave;
}
