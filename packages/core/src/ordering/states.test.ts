import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { brokenSpans, indexOfInstant, statesOverWaves } from './states.ts';
import { walk } from './walk.ts';

const PLAN = `layer base "Base"
service dns in base { stays "BIND" }
service mail in base { from "Exchange" to "Postfix" }
service chat in base { to "Matrix" }
service fax in base { from "Fax server" }
wave try { pilot mail pilot chat { lab } }
wave half { migrate mail 40% }
wave all { migrate mail 60% migrate chat }
wave goodbye { retire mail, fax }
`;

/** The states of a service at the start and at the end of each wave. */
function states(name: string): string[] {
  const map = resolve(readMap({ 'plan.migmap': PLAN }, 'plan.migmap'));
  const service = map.services.find((one) => one.name.value === name);
  assert.ok(service);
  return statesOverWaves(walk(map), service).map(({ state }) => state);
}

describe('the states of a service over the waves', () => {
  it('go from old over pilot, parts and standby to new', () => {
    assert.deepEqual(states('mail'), ['old', 'piloted', 'moving', 'standby', 'new']);
  });

  it('begin with nothing for what is introduced, which a lab does not change', () => {
    assert.deepEqual(states('chat'), ['absent', 'absent', 'absent', 'new', 'new']);
  });

  it('end for what is dropped', () => {
    assert.deepEqual(states('fax'), ['old', 'old', 'old', 'old', 'retired']);
  });

  it('stay for what stays', () => {
    assert.deepEqual(new Set(states('dns')), new Set(['stays']));
  });
});

describe('a break of the walk', () => {
  function walkOf(plan: string) {
    return walk(resolve(readMap({ 'plan.migmap': plan }, 'plan.migmap')));
  }
  const services = `layer base "Base"
service dns in base { from "BIND" to "Knot" }
service mail in base { from "Exchange" to "Postfix" depends on dns { tolerates new } }
`;

  it('lasts from the step that brings it to the one that ends it', () => {
    const walked = walkOf(`${services}wave one { migrate mail }\nwave two { migrate dns }\nwave three { }`);
    const [found] = walked.breaks;
    assert.ok(found);
    const at = (index: number) => `${walked.instants[index]?.wave?.name.value} ${walked.instants[index]?.at}`;
    assert.deepEqual(brokenSpans(walked, found).map(at), ['one step', 'two step']);
  });

  it('counts to the end from where it begins, where the order it was found in is another', () => {
    const walked = walkOf(`${services}wave one { migrate mail }\nwave two { migrate dns }`);
    const [found] = walked.breaks;
    assert.ok(found);
    const copied = { ...found, instant: { ...found.instant } };
    assert.deepEqual(brokenSpans(walked, copied), [indexOfInstant(walked, found.instant), Infinity]);
  });
});
