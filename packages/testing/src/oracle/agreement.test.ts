import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstDisagreement } from './agreement.ts';
import { arbitraryPlan, type PlanShape } from './plan-arbitrary.ts';

const LINE: PlanShape = {
  services: 5,
  waves: 4,
  order: 'line',
  dates: 'none',
  rollbacks: 0,
  kinds: 'few',
  togethers: 0,
  steps: 'lives',
};

const FAMILIES: readonly (readonly [title: string, shape: PlanShape, plans: number])[] = [
  ['plans whose waves stand in a line', LINE, 600],
  ['plans with any step anywhere', { ...LINE, steps: 'wild' }, 400],
  ['plans whose kinds require other kinds', { ...LINE, kinds: 'requiring' }, 400],
  ['plans with rollback points and dates', { ...LINE, dates: 'some', rollbacks: 2 }, 600],
  ['plans with things that move together', { ...LINE, dates: 'some', rollbacks: 2, togethers: 1 }, 200],
  ['plans on several tracks', { ...LINE, order: 'tracks', services: 4 }, 500],
  [
    'plans on several tracks with any step anywhere',
    { ...LINE, order: 'tracks', services: 4, steps: 'wild' },
    200,
  ],
  [
    'plans on several tracks with rollback points',
    { ...LINE, order: 'tracks', services: 4, dates: 'some', rollbacks: 2 },
    400,
  ],
];

describe('the walk and the oracle say the same', () => {
  for (const [title, shape, plans] of FAMILIES) {
    it(title, () => {
      const sample = fc.sample(arbitraryPlan(shape), { numRuns: plans, seed: 20270101 });
      assert.equal(firstDisagreement(sample), undefined);
    }).timeout(60_000);
  }
});
