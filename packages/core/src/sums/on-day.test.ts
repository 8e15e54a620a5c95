import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { onDay } from './on-day.ts';

const PLAN = `wave first { dates 2027-03-01 .. 2027-03-12  window sat 20:00 .. sun 00:00 }
wave second { dates 2027-04-05 .. 2027-05-28 }
wave paint after none { dates 2027-04-05 .. 2027-04-09 }
wave unsaid
freeze "Fair" 2027-03-06 .. 2027-03-08
`;

function lying(day: string) {
  const map = resolve(readMap({ 'plan.migmap': PLAN }, 'plan.migmap'));
  const { waves, freezes, windows, next } = onDay(map, day);
  return {
    waves: waves.map(({ name }) => name.value),
    freezes: freezes.map(({ title }) => title?.value),
    windows: windows.map(({ opens }) => opens),
    next: next.map(({ name }) => name.value),
  };
}

describe('a day of a plan', () => {
  it('lies in waves, freezes and windows', () => {
    assert.deepEqual(lying('2027-03-06'), {
      waves: ['first'],
      freezes: ['Fair'],
      windows: ['2027-03-06T20:00'],
      next: ['second', 'paint'],
    });
  });

  it('counts first and last days, and no window that closed at midnight', () => {
    assert.deepEqual(lying('2027-03-12').waves, ['first']);
    assert.deepEqual(lying('2027-03-07').windows, []);
    assert.deepEqual(lying('2027-04-05').waves, ['second', 'paint']);
  });

  it('may lie between, or after all', () => {
    assert.deepEqual(lying('2027-03-20'), { waves: [], freezes: [], windows: [], next: ['second', 'paint'] });
    assert.deepEqual(lying('2027-06-01').next, []);
  });
});
