import assert from 'node:assert/strict';
import { finished, inEnglish, resolve, walk } from '@migmap/core';
import { readMap } from '@migmap/testing';
import { fixesOf } from '../finding.ts';
import type { Finding } from '../rule.ts';
import { check } from '../run.ts';
import { otherFindings } from './repair.ts';

/** Of many services each rests on one that moves later. */
function lateMap(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  const service = (name: string): string =>
    `service ${name} in base { from "a" to "b" depends on ${name}-ground }\nservice ${name}-ground in base { from "a" to "b" }`;
  return `layer base "Base"
${names.map(service).join('\n')}
wave one { ${names.map((name) => `migrate ${name}`).join(' ')} }
wave two { ${names.map((name) => `migrate ${name}-ground`).join(' ')} }
`;
}

function lateFindings(count: number): Finding[] {
  const map = resolve(readMap({ 'a.migmap': lateMap(count) }, 'a.migmap'));
  const { findings } = check(map, () => walk(map), { only: ['order/dependency-late'] });
  return [...findings];
}

describe('fixes that have to be tried on the plan', () => {
  it('are shown in reports for as many findings as the map is small enough for', () => {
    const found = lateFindings(60);
    // 5 000 services looked through: 120 of them 41 times.
    assert.equal(
      found.findIndex(({ fixes }) => fixes === undefined),
      41,
    );
    assert.ok(found.slice(0, 41).every(({ fixes = [] }) => fixes.length > 0));
  });

  it('are found for any finding that somebody asks about', () => {
    const last = lateFindings(60).at(-1);
    assert.ok(last);
    assert.equal(last.fixes, undefined);
    assert.match(
      finished(fixesOf(last)).map(({ title }) => inEnglish(title))[0] ?? '',
      /^Move `s59-ground` before `s59`/,
    );
  });

  it('are the same for both', () => {
    const [first] = lateFindings(3);
    assert.ok(first);
    assert.equal(finished(fixesOf(first)), first.fixes);
  });
});

describe('what else is an error', () => {
  const found = (text: string): readonly string[] => {
    const map = resolve(readMap({ 'a.migmap': text }, 'a.migmap'));
    return otherFindings(walk(map));
  };

  it('is what a move may cause, beside what the walk finds', () => {
    const text = `layer base "Base"
service dns in base { from "a" to "b" criticality critical }
wave one { dates 2027-03-01 .. 2027-03-12  migrate dns, nothing }
freeze "Year's end" 2027-03-01 .. 2027-03-31
`;
    assert.deepEqual(found(text), [
      'rollback/missing one',
      'rollback/missing dns',
      'calendar/freeze one',
      'calendar/freeze dns',
      'calendar/freeze nothing',
      'order/blind-cutover dns',
    ]);
  });
});
