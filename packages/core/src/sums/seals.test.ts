import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { type ResolvedMap, resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import { isAskedForSeal, sealRequirements, sealsOverWaves } from './seals.ts';

const PLAN = `map "Plan" { require seal 3 for high by half }
layer base "Base"
service dns in base { stays "BIND"  seal 4 to 4  criticality critical }
service mail in base { from "Exchange" to "Postfix"  seal 1 to 3  criticality high }
service office in base { from "Own servers" to "Cloud"  seal 3 to 1  criticality medium }
service chat in base { to "Matrix"  seal 0 to 4  criticality critical }
service fax in base { from "Fax server"  seal 2 to 2  criticality critical }
service wiki in base { from "Old" to "New" }
wave try { pilot mail pilot office }
wave half { migrate mail 40%, office 40% }
wave all { migrate mail 60%, office 60% migrate chat }
wave goodbye { retire mail, office, fax }
`;

function readPlan(): ResolvedMap {
  return resolve(readMap({ 'plan.migmap': PLAN }, 'plan.migmap'));
}

/** The levels of a service at the start and at the end of each wave. */
function levels(name: string): (number | undefined)[] {
  const map = readPlan();
  const service = map.services.find((one) => one.name.value === name);
  assert.ok(service);
  return sealsOverWaves(walk(map), service).map(({ level }) => level);
}

describe('levels of sovereignty over the waves', () => {
  it('rise when all have moved: half of the users are still where they were', () => {
    assert.deepEqual(levels('mail'), [1, 1, 1, 3, 3]);
  });

  it('fall as soon as some have moved', () => {
    assert.deepEqual(levels('office'), [3, 3, 1, 1, 1]);
  });

  it('are there while the service is', () => {
    assert.deepEqual(levels('chat'), [undefined, undefined, undefined, 4, 4]);
    assert.deepEqual(levels('fax'), [2, 2, 2, 2, undefined]);
    assert.deepEqual(levels('dns'), [4, 4, 4, 4, 4]);
  });

  it('are not guessed', () => {
    assert.deepEqual(levels('wiki'), [undefined, undefined, undefined, undefined, undefined]);
  });

  it('are asked of what weighs as much or more, and will be there', () => {
    const map = readPlan();
    const [requirement] = sealRequirements(map);
    assert.ok(requirement);
    const asked = map.services.filter((service) => isAskedForSeal(service, requirement));
    assert.deepEqual(
      asked.map((service) => service.name.value),
      ['dns', 'mail', 'chat'],
    );
  });
});
