import assert from 'node:assert/strict';
import { finished, inEnglish } from '@migmap/core';
import { fixesOf } from '@migmap/rules';
import fc from 'fast-check';
import { addedErrors, edited, errorsOf } from './errors-after.ts';
import { arbitraryPlan, type PlanShape } from './plan-arbitrary.ts';
import { planToText } from './tiny-plan.ts';

const SEED = 20270101;
const SHAPE: PlanShape = {
  services: 4,
  waves: 4,
  order: 'line',
  dates: 'some',
  rollbacks: 1,
  kinds: 'few',
  togethers: 1,
  steps: 'lives',
};

/** How the title of each way out starts that is the best somewhere. */
const WAYS = ['Move', 'Let wave', 'Write `retire', 'Say that', 'Add a bridge'];

describe('every way out that is offered', () => {
  it('works, read again, on plans in a line', () => holdsFor(SHAPE, WAYS));
  it('works, read again, on plans on several tracks', () => holdsFor({ ...SHAPE, order: 'tracks' }, WAYS));
  it('works, read again, where kinds ask for others', () =>
    holdsFor({ ...SHAPE, kinds: 'requiring' }, ['Move', 'Say that', 'Declare', 'Add a bridge']));
});

function holdsFor(shape: PlanShape, ways: readonly string[]): void {
  const offered: string[] = [];
  for (const plan of fc.sample(arbitraryPlan(shape), { numRuns: 200, seed: SEED })) {
    const text = planToText(plan);
    for (const finding of errorsOf(text)) {
      for (const fix of finished(fixesOf(finding))) {
        offered.push(inEnglish(fix.title));
        assert.deepEqual(
          addedErrors(text, fix.edits, finding),
          [],
          `${inEnglish(fix.title)}\n${text}\n→\n${edited(text, fix.edits)}`,
        );
      }
    }
  }
  for (const way of ways)
    assert.ok(
      offered.some((title) => title.startsWith(way)),
      `nowhere: ${way}`,
    );
}
