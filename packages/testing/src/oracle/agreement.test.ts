import assert from 'node:assert/strict';
import { resolve, walk } from '@migmap/core';
import { readMap } from '@migmap/language';
import fc from 'fast-check';
import { firstDisagreement } from './agreement.ts';
import { predict } from './oracle.ts';
import { arbitraryPlan, type PlanShape } from './plan-arbitrary.ts';
import { planToMap } from './plan-map.ts';
import { projectWalk } from './project-walk.ts';
import { planToText } from './tiny-plan.ts';

const SEED = 20270101;

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
const TRACKS: PlanShape = { ...LINE, order: 'tracks', services: 4 };

const FAMILIES: readonly (readonly [title: string, shape: PlanShape, plans: number])[] = [
  ['plans whose waves stand in a line', LINE, 700],
  ['plans with any step anywhere', { ...LINE, steps: 'wild' }, 500],
  ['plans whose kinds require other kinds', { ...LINE, kinds: 'requiring' }, 500],
  ['plans with rollback points and dates', { ...LINE, dates: 'some', rollbacks: 2 }, 700],
  ['plans with services that belong together', { ...LINE, dates: 'some', rollbacks: 2, togethers: 1 }, 300],
  ['plans on several tracks', TRACKS, 500],
  ['plans on several tracks with any step anywhere', { ...TRACKS, steps: 'wild' }, 300],
  ['plans on several tracks whose kinds require other kinds', { ...TRACKS, kinds: 'requiring' }, 300],
  ['plans on several tracks with rollback points', { ...TRACKS, dates: 'some', rollbacks: 2 }, 300],
];

describe('the walk and the oracle say the same', () => {
  for (const [title, shape, plans] of FAMILIES) {
    it(title, () => {
      const sample = fc.sample(arbitraryPlan(shape), { numRuns: plans, seed: SEED });
      assert.equal(firstDisagreement(sample), undefined);
    }).timeout(60_000);
  }
});

describe('a plan and its text', () => {
  it('are walked alike', () => {
    const shape: PlanShape = { ...LINE, dates: 'some', rollbacks: 2, kinds: 'requiring', togethers: 1 };
    for (const plan of fc.sample(arbitraryPlan(shape), { numRuns: 100, seed: SEED })) {
      const text = planToText(plan);
      const { circles, orders } = predict(resolve(planToMap(plan)));
      const read = resolve(readMap({ 'plan.migmap': text }, 'plan.migmap'));
      assert.deepEqual(read.problems, [], text);
      assert.deepEqual(
        projectWalk(walk(read), circles, orders),
        projectWalk(walk(resolve(planToMap(plan))), circles, orders),
        text,
      );
    }
  }).timeout(60_000);
});
