import assert from 'node:assert/strict';
import {
  extractWave,
  finished,
  inEnglish,
  joinMigrates,
  type MigrateStep,
  type Repair,
  resolve,
  type Steps,
  splitMigrate,
  type Walk,
  type Wave,
  walk,
} from '@migmap/core';
import { readMap } from '@migmap/language';
import { otherFindings } from '@migmap/rules';
import fc from 'fast-check';
import { addedErrors, edited } from './errors-after.ts';
import { arbitraryPlan, type PlanShape } from './plan-arbitrary.ts';
import { planToText } from './tiny-plan.ts';

const SEED = 20270101;
const SHAPE: PlanShape = {
  services: 4,
  waves: 3,
  order: 'line',
  dates: 'some',
  rollbacks: 1,
  kinds: 'few',
  togethers: 1,
  steps: 'lives',
};

describe('a plan that is written in another way', () => {
  it('holds where it held, with steps in a new wave', () => {
    holdsFor(SHAPE, (walked, wave) =>
      wave.steps.map((step) => extractWave(walked, wave, [step], otherFindings)),
    );
  });

  it('holds where it held, with waves on several tracks', () => {
    holdsFor({ ...SHAPE, order: 'tracks' }, (walked, wave) =>
      wave.steps.map((step) => extractWave(walked, wave, [step], otherFindings)),
    );
  });

  it('holds where it held, with a statement split or two joined', () => {
    holdsFor(SHAPE, (walked, wave) => {
      const steps = wave.steps.filter((step): step is MigrateStep => step.type === 'migrate');
      return [
        ...steps.map((step) => splitMigrate(walked, wave, step, otherFindings)),
        joinMigrates(walked, wave, steps, otherFindings),
      ];
    });
  });
});

type Rewrite = (walked: Walk, wave: Wave) => readonly Steps<Repair | undefined>[];

function holdsFor(shape: PlanShape, rewrite: Rewrite): void {
  let offered = 0;
  for (const plan of fc.sample(arbitraryPlan(shape), { numRuns: 100, seed: SEED })) {
    const text = planToText(plan);
    const walked = walk(resolve(readMap({ 'plan.migmap': text }, 'plan.migmap')));
    for (const repair of walked.waves.flatMap((wave) => rewrite(walked, wave)).map(finished)) {
      if (!repair) continue;
      offered++;
      assert.deepEqual(
        addedErrors(text, repair.edits),
        [],
        `${inEnglish(repair.title)}\n${text}\n→\n${edited(text, repair.edits)}`,
      );
    }
  }
  assert.ok(offered > 10, `only ${offered} to try`);
}
