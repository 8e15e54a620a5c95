import assert from 'node:assert/strict';
import { readMap } from '@migmap/testing';
import { resolve } from '../model/resolve.ts';
import { type KindNeed, preferredOf, requiredOf } from './kind-needs.ts';

const KINDS = `kind door { requires power, lock  prefers camera }
kind power  kind lock  kind camera  kind diesel { is power }
`;

function needs(plan: string, of: typeof requiredOf = requiredOf): string[] {
  const map = resolve(readMap({ 'plan.migmap': KINDS + plan }, 'plan.migmap'));
  const service = map.services.find((one) => one.name.value === 'gate');
  assert.ok(service);
  return of(map, service).map(shown);
}

function shown({ required, state, by }: KindNeed): string {
  return [required.kinds.join('|'), state, ...by.map(({ name }) => name.value)].join(' ');
}

describe('what a kind asks for', () => {
  it('is met by what the service depends on, straight or through others, nearest first', () => {
    const plan = `service gate { kind door  depends on bolt }
      service bolt { kind lock  depends on generator }
      service generator { kind diesel  depends on grid }
      service grid { kind power }`;
    assert.deepEqual(needs(plan), ['power declared generator grid', 'lock declared bolt']);
  });

  it('is undeclared where the map has it, and absent where it has not', () => {
    const plan = 'service gate { kind door } service grid { kind power }';
    assert.deepEqual(needs(plan), ['power undeclared grid', 'lock absent']);
  });

  it('may be assumed', () => {
    const plan = 'service gate { kind door  assume lock because "a guard" } service grid { kind power }';
    assert.deepEqual(needs(plan), ['power undeclared grid', 'lock assumed']);
  });

  it('is never met by the service itself', () => {
    assert.deepEqual(needs('kind generator { is power  requires power } service gate { kind generator }'), [
      'power absent',
    ]);
  });

  it('is also what it would rather have', () => {
    const plan = 'service gate { kind door  depends softly on eye } service eye { kind camera }';
    assert.deepEqual(needs(plan, preferredOf), ['camera declared eye']);
  });
});
