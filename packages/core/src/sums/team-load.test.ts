import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import fc from 'fast-check';
import { isUnknownUnit, parseQuantity } from '../model/quantity.ts';
import { resolve } from '../model/resolve.ts';
import { loadsOf, personDays, type TeamLoad, teamLoads } from './team-load.ts';
import { addDays, weekdayOf } from './working-days.ts';

function loads(text: string): readonly TeamLoad[] {
  return teamLoads(resolve(readMap({ 'main.migmap': text }, 'main.migmap')));
}

const map = (team: string, wave: string): string => `team infra { ${team} }
service dns { owner infra  from "A"  to "B"  effort 10d }
service mail { owner infra  from "A"  to "B"  effort 40d }
wave w { dates 2027-03-01 .. 2027-03-12  ${wave} }`;

describe('the load of a team', () => {
  it('is the effort of what it owns in a wave, by share', () => {
    const [load] = loads(map('people 3', 'migrate dns  migrate mail 20%'));
    assert.equal(load?.needed, 18);
    assert.deepEqual(
      load?.efforts.map(({ service, share, days }) => [service.name.value, share, days]),
      [
        ['dns', 100, 10],
        ['mail', 20, 8],
      ],
    );
  });

  it('is held against the people on the working days of the wave', () => {
    const [load] = loads(map('people 3', 'migrate dns'));
    assert.deepEqual([load?.workingDays, load?.available], [10, 30]);
  });

  it('knows that a team gets smaller', () => {
    const [load] = loads(map('people 3  reduces to 1 on 2027-03-08', 'migrate dns'));
    assert.deepEqual([load?.workingDays, load?.available], [10, 20]);
    const [before] = loads(map('people 3  reduces to 1 on 2027-02-01', 'migrate dns'));
    assert.equal(before?.available, 10);
    const [after] = loads(map('people 3  reduces to 1 on 2027-03-13', 'migrate dns'));
    assert.equal(after?.available, 30);
  });

  it('is unknown without people, dates or efforts', () => {
    assert.deepEqual(loads(map('', 'migrate dns')), []);
    assert.deepEqual(loads(map('people 3', 'pilot dns')), []);
    assert.deepEqual(loads(map('people 3', 'migrate dns').replace(/dates \S+ .. \S+/, '')), []);
  });

  it('is found by wave and by team', () => {
    const text = map('people 3', 'migrate dns');
    const resolved = resolve(readMap({ 'main.migmap': text }, 'main.migmap'));
    const [team, wave] = [resolved.teams[0], resolved.waves[0]];
    assert.ok(team && wave);
    assert.deepEqual(loadsOf(resolved, team), teamLoads(resolved));
    assert.deepEqual(loadsOf(resolved, wave), teamLoads(resolved));
  });

  it('counts an effort as work is counted', () => {
    assert.equal(daysOf('45d'), 45);
    assert.equal(daysOf('16h'), 2);
    assert.equal(daysOf('2w'), 10);
  });

  it('agrees with a count day by day', () => {
    const reductions = fc.array(
      fc.record({ day: fc.integer({ min: -10, max: 50 }), to: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 4 },
    );
    const day = (offset: number): string => addDays('2027-03-01', offset);
    fc.assert(
      fc.property(reductions, fc.integer({ min: 0, max: 40 }), (changes, length) => {
        const unique = [...new Map(changes.map((change) => [change.day, change])).values()];
        const written = unique.map((change) => `reduces to ${change.to} on ${day(change.day)}`).join('  ');
        const [load] = loads(`team infra { people 5  ${written} }
service dns { owner infra  from "A"  to "B"  effort 10d }
wave w { dates ${day(0)} .. ${day(length)}  migrate dns }`);
        const days = Array.from({ length: length + 1 }, (_, at) => at).filter(
          (at) => !['sat', 'sun'].includes(weekdayOf(day(at))),
        );
        const peopleOn = (at: number): number =>
          unique.filter((change) => change.day <= at).sort((a, b) => b.day - a.day)[0]?.to ?? 5;
        assert.equal(load?.workingDays, days.length);
        assert.equal(
          load?.available,
          days.reduce((sum, at) => sum + peopleOn(at), 0),
        );
      }),
    );
  });
});

function daysOf(text: string): number {
  const quantity = parseQuantity(text);
  assert.ok(!isUnknownUnit(quantity));
  return personDays(quantity);
}
