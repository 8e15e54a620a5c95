import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import fc from 'fast-check';
import { type ResolvedMap, resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import { linkLoads } from './link-load.ts';
import { addDays } from './working-days.ts';

const SITES = 'site hq  site branch  site mill  link hq -- branch 1Gbit/s  link hq -- mill 100Mbit/s\n';

function mapOf(text: string): ResolvedMap {
  return resolve(readMap({ 'main.migmap': SITES + text }, 'main.migmap'));
}

function shown(text: string): string[] {
  return linkLoads(walk(mapOf(text))).map(
    ({ link, percent, uses, waves }) =>
      `${link.b.value} ${percent}: ${uses.map(({ data }) => data.name.value).join(' ')} in ` +
      waves.map((wave) => wave.name.value).join(' '),
  );
}

function service(name: string, over = 'hq -- branch at 50%'): string {
  return `service ${name} { from "A"  to "B" }  data ${name}-data of ${name} { over ${over} }\n`;
}

describe('the load of a link', () => {
  it('is the sum of the moves of one wave', () => {
    const text = `${service('a')}${service('b', 'branch -- hq at 20%')}wave w { migrate a, b }`;
    assert.deepEqual(shown(text), ['branch 70: a-data b-data in w']);
  });

  it('counts the whole link where `at` is missing', () => {
    assert.deepEqual(shown(`${service('a', 'hq -- branch')}wave w { migrate a }`), [
      'branch 100: a-data in w',
    ]);
  });

  it('keeps links apart', () => {
    const text = `${service('a')}${service('b', 'hq -- mill at 30%')}wave w { migrate a, b }`;
    assert.deepEqual(shown(text), ['branch 50: a-data in w', 'mill 30: b-data in w']);
  });

  it('adds waves that share a day', () => {
    const waves = (second: string): string => `${service('a')}${service('b')}
wave one { dates 2027-03-01 .. 2027-03-12  migrate a }
wave two after none { dates ${second}  migrate b }`;
    assert.deepEqual(shown(waves('2027-03-12 .. 2027-03-19')), ['branch 100: a-data b-data in two one']);
    assert.deepEqual(shown(waves('2027-03-13 .. 2027-03-19')), [
      'branch 50: a-data in one',
      'branch 50: b-data in two',
    ]);
  });

  it('does not add waves of which one follows the other on the day on which it ends', () => {
    const text = `${service('a')}${service('b')}
wave one { dates 2027-03-01 .. 2027-03-12  migrate a }
wave two { dates 2027-03-12 .. 2027-03-19  migrate b }`;
    assert.deepEqual(shown(text), ['branch 50: a-data in one', 'branch 50: b-data in two']);
  });

  it('counts data once that moves in several waves', () => {
    const text = `${service('a')}
wave one { dates 2027-03-01 .. 2027-03-12  migrate a 50% }
wave two after none { dates 2027-03-08 .. 2027-03-19  migrate a 50% }`;
    assert.deepEqual(shown(text), ['branch 50: a-data in one']);
  });

  it('agrees with a count day by day', () => {
    const waves = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 30 }),
        length: fc.integer({ min: 0, max: 15 }),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(waves, (plan) => {
        const day = (offset: number): string => addDays('2027-03-01', offset);
        const text = plan
          .map(
            ({ start, length, share }, index) =>
              `${service(`s${index}`, `hq -- branch at ${share}%`)}wave w${index} after none { ` +
              `dates ${day(start)} .. ${day(start + length)}  migrate s${index} }`,
          )
          .join('\n');
        const daily = Array.from({ length: 50 }, (_, today) =>
          plan
            .filter(({ start, length }) => start <= today && today <= start + length)
            .reduce((sum, { share }) => sum + share, 0),
        );
        const highest = Math.max(...linkLoads(walk(mapOf(text))).map(({ percent }) => percent));
        assert.equal(highest, Math.max(...daily));
      }),
    );
  });
});
