import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import fc from 'fast-check';
import type { Wave } from '../model/map.ts';
import { type ResolvedMap, resolve } from '../model/resolve.ts';
import { firstOpening, lastClosing, shortestWindow, windowsOf } from './windows.ts';
import { addSeconds, secondsBetween } from './zone.ts';

const HOUR = 3600;

function waveIn(body: string, timezone = 'Europe/Berlin'): [ResolvedMap, Wave] {
  const text = `map "M" { timezone "${timezone}" }\nwave w { ${body} }`;
  const map = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
  const wave = map.waves[0];
  assert.ok(wave);
  return [map, wave];
}

function shown(body: string, timezone?: string): string[] {
  return windowsOf(...waveIn(body, timezone)).map(
    (window) => `${window.opens} ${window.closes} ${window.seconds / HOUR} h`,
  );
}

describe('windows', () => {
  it('of every week lie within the dates of the wave', () => {
    assert.deepEqual(shown('dates 2027-04-05 .. 2027-04-24  window sat 20:00 .. sun 06:00'), [
      '2027-04-10T20:00 2027-04-11T06:00 10 h',
      '2027-04-17T20:00 2027-04-18T06:00 10 h',
    ]);
    assert.deepEqual(shown('dates 2027-04-05 .. 2027-04-11  window sat 20:00 .. sat 06:00'), []);
    assert.deepEqual(shown('dates 2027-04-10 .. 2027-04-10  window sat 8:00 .. 18:00'), [
      '2027-04-10T08:00 2027-04-10T18:00 10 h',
    ]);
  });

  it('end with the last year that a date can say', () => {
    assert.deepEqual(shown('dates 9999-12-20 .. 9999-12-31  window sat 20:00 .. sun 06:00', 'UTC'), [
      '9999-12-25T20:00 9999-12-26T06:00 10 h',
    ]);
  });

  it('count the hours that really pass over a change of clocks', () => {
    const spring = 'window 2027-03-27T20:00 .. 2027-03-28T06:00';
    assert.deepEqual(shown(spring), ['2027-03-27T20:00 2027-03-28T06:00 9 h']);
    assert.deepEqual(shown(spring, 'UTC'), ['2027-03-27T20:00 2027-03-28T06:00 10 h']);
    assert.deepEqual(shown(spring, 'Europe/Nowhere'), ['2027-03-27T20:00 2027-03-28T06:00 10 h']);
    const autumn = 'window 2027-10-30T20:00 .. 2027-10-31T06:00';
    assert.deepEqual(shown(autumn), ['2027-10-30T20:00 2027-10-31T06:00 11 h']);
  });

  it('of dates alone end with the day', () => {
    assert.deepEqual(shown('window 2027-04-10 .. 2027-04-11'), ['2027-04-10T00:00 2027-04-12T00:00 48 h']);
  });

  it('are in the order in which they open, and have a shortest one', () => {
    const body = 'dates 2027-03-15 .. 2027-04-04  window sat 20:00 .. sun 06:00';
    assert.equal(shortestWindow(...waveIn(body))?.opens, '2027-03-27T20:00');
    const several = `window 2027-04-17T20:00 .. 2027-04-18T06:00  window 2027-04-10T20:00 .. 2027-04-11T04:00`;
    const [map, wave] = waveIn(several);
    assert.equal(windowsOf(map, wave)[0]?.opens, '2027-04-10T20:00');
    assert.equal(shortestWindow(map, wave)?.seconds, 8 * HOUR);
  });

  it('have a length where the wave has no dates', () => {
    const [map, wave] = waveIn('window sat 20:00 .. sun 06:00');
    assert.deepEqual(windowsOf(map, wave), []);
    assert.equal(shortestWindow(map, wave)?.seconds, 10 * HOUR);
    assert.equal(firstOpening(map, wave), undefined);
  });

  it('give way to the dates of the wave where there are none', () => {
    const [map, wave] = waveIn('dates 2027-04-05 .. 2027-04-24');
    assert.equal(firstOpening(map, wave), '2027-04-05T00:00');
    assert.equal(lastClosing(map, wave), '2027-04-25T00:00');
    assert.equal(shortestWindow(map, wave), undefined);
    const windowed = waveIn('dates 2027-04-05 .. 2027-04-24  window sat 20:00 .. sun 06:00');
    assert.equal(firstOpening(...windowed), '2027-04-10T20:00');
    assert.equal(lastClosing(...windowed), '2027-04-18T06:00');
  });
});

describe('time in a timezone', () => {
  it('goes back over a change of clocks', () => {
    assert.equal(addSeconds('2027-03-28T06:00', -4 * HOUR, 'Europe/Berlin'), '2027-03-28T01:00');
    assert.equal(addSeconds('2027-03-28T06:00', -4 * HOUR, 'UTC'), '2027-03-28T02:00');
  });

  it('adds what lies between two moments', () => {
    const moments = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 4 })
      .map((minutes) => addSeconds('2026-01-01T00:00', minutes * 60, 'UTC'));
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(moments, moments, zones, (from, to, zone) => {
        const reached = addSeconds(from, secondsBetween(from, to, zone), zone);
        // In the hour that a change of clocks leaves out there is no such moment to reach.
        assert.ok(reached === to || secondsBetween(to, reached, zone) === 0);
      }),
    );
  });
});
