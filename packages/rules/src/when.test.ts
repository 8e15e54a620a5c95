import assert from 'node:assert/strict';
import type { Sourced, Wave, Window } from '@migmap/core';
import { moveBegins, moveEnds } from './when.ts';

const WEEKEND: Window = { weekly: true, fromDay: 'sat', fromTime: '20:00', toDay: 'sun', toTime: '06:00' };

describe('when users move', () => {
  it('is within the weekly windows of the dates', () => {
    assert.deepEqual(movesIn('2027-03-01', '2027-03-26', [WEEKEND]), ['2027-03-06', '2027-03-21']);
  });

  it('is within the windows of their own dates', () => {
    const later: Window = { weekly: false, from: '2027-03-12T20:00', to: '2027-03-13T06:00' };
    const sooner: Window = { weekly: false, from: '2027-03-05T20:00', to: '2027-03-06T06:00' };
    assert.deepEqual(movesIn('2027-03-01', '2027-03-26', [later, sooner]), ['2027-03-05', '2027-03-13']);
  });

  it('is at any time of the wave where no window is said, or none falls into it', () => {
    assert.deepEqual(movesIn('2027-03-01', '2027-03-04', [WEEKEND]), ['2027-03-01', '2027-03-04']);
    assert.deepEqual(movesIn('2027-03-01', '2027-03-04', []), ['2027-03-01', '2027-03-04']);
  });
});

function movesIn(from: string, to: string, windows: readonly Window[]) {
  const span = { from: sourced(from), to: sourced(to) };
  const wave: Pick<Wave, 'dates' | 'windows'> = { dates: sourced(span), windows: windows.map(sourced) };
  return [moveBegins(wave), moveEnds(wave)];
}

function sourced<T>(value: T): Sourced<T> {
  return { value, source: { file: 'main.migmap', start: 0, end: 0 } };
}
