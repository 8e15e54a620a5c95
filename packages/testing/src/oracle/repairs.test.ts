import assert from 'node:assert/strict';
import { readMap } from '@migmap/language';
import { checkMap, type Finding } from '@migmap/rules';
import fc from 'fast-check';
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

describe('every way out that is offered', () => {
  it('works, read again, on plans in a line', () => holdsFor(SHAPE));
  it('works, read again, on plans on several tracks', () => holdsFor({ ...SHAPE, order: 'tracks' }));
});

function holdsFor(shape: PlanShape): void {
  let offered = 0;
  for (const plan of fc.sample(arbitraryPlan(shape), { numRuns: 100, seed: SEED })) {
    const text = planToText(plan);
    const found = errorsOf(text);
    for (const finding of found) {
      for (const fix of finding.fixes ?? []) {
        offered++;
        assert.deepEqual(
          wrongAfter(text, fix.edits, finding, found),
          [],
          `${fix.title}\n${text}\n→\n${edited(text, fix.edits)}`,
        );
      }
    }
  }
  assert.ok(offered > 50, `only ${offered} ways out to try`);
}

type Edits = NonNullable<Finding['fixes']>[number]['edits'];

/** What is still wrong of the finding, or wrong that was not before. */
function wrongAfter(text: string, edits: Edits, finding: Finding, before: readonly Finding[]): string[] {
  const known = new Set(before.map(identity));
  known.delete(identity(finding));
  return errorsOf(edited(text, edits))
    .map(identity)
    .filter((one) => !known.has(one));
}

/** The pair that a dependency is about, whatever the code: one repair may turn one code into another. */
function identity({ code, names, instance }: Finding): string {
  const isBreak = /^order\/(dependency|stranded|retired|bridge-gap|prerequisite)/.test(code);
  return `${isBreak ? 'dependency' : code} ${[...names].sort().join()} ${instance ?? ''}`;
}

function errorsOf(text: string): Finding[] {
  const { findings, faults } = checkMap(readMap({ 'plan.migmap': text }, 'plan.migmap'));
  assert.deepEqual(faults, []);
  return findings.filter(
    ({ code, severity }) => severity === 'error' && /^(order|syntax|rollback\/(b|sh))/.test(code),
  );
}

function edited(text: string, edits: Edits): string {
  const backwards = [...edits].sort((a, b) => b.source.start - a.source.start);
  return backwards.reduce(
    (result, { source, text: by }) => result.slice(0, source.start) + by + result.slice(source.end),
    text,
  );
}
