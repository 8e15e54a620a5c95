import assert from 'node:assert/strict';
import { leewayOf, resolve, walk } from '@migmap/core';
import fc from 'fast-check';
import { arbitraryPlan, type PlanShape } from './plan-arbitrary.ts';
import { planToMap } from './plan-map.ts';
import { planToText, type TinyPlan, type TinyStep } from './tiny-plan.ts';

const SEED = 20270102;
const SHAPE: PlanShape = {
  services: 4,
  waves: 4,
  order: 'line',
  dates: 'none',
  rollbacks: 0,
  kinds: 'few',
  togethers: 0,
  steps: 'lives',
};

describe('the leeway of a service', () => {
  it('is where its move can stand without breaking a plan that held', () => {
    let tried = 0;
    for (const drawn of fc.sample(arbitraryPlan(SHAPE), { numRuns: 1500, seed: SEED })) {
      const plan = withoutRequirements(drawn);
      if (isBroken(plan)) continue;
      for (const service of plan.services) tried += agree(plan, service.name);
    }
    assert.ok(tried > 300, `only ${tried} moves to try`);
  });
});

function agree(plan: TinyPlan, name: string): number {
  const resolved = resolve(planToMap(plan));
  const service = resolved.services.find((other) => other.name.value === name);
  const leeway = service && leewayOf(walk(resolved))(service);
  if (!leeway) return 0;
  const at = plan.waves.findIndex((wave) => wave.name === leeway.wave.name.value);
  plan.waves.forEach((_, wave) => {
    if (wave === at) return;
    const within = wave >= at - leeway.earlier && wave <= at + leeway.later;
    const works = placements(plan, name, wave).some((changed) => !isBroken(changed));
    assert.equal(
      works,
      within,
      `${name} in ${plan.waves[wave]?.name}\n${planToText(plan)}\n${JSON.stringify({ earlier: leeway.earlier, later: leeway.later })}`,
    );
  });
  return 1;
}

/** The plan with one move at each place of a wave. */
function placements(plan: TinyPlan, name: string, wave: number): TinyPlan[] {
  const without = plan.waves.map((one) => ({
    ...one,
    steps: one.steps.flatMap((step) => withoutMove(step, name)),
  }));
  const move: TinyStep = { type: 'migrate', parts: [{ service: name }] };
  const steps = without[wave]?.steps ?? [];
  const apart = steps.map((_, at) => [...steps.slice(0, at), move, ...steps.slice(at)]);
  const joined = steps.map((step, at) =>
    steps.map((other, index) =>
      index === at && step.type === 'migrate' ? { ...step, parts: [...step.parts, ...move.parts] } : other,
    ),
  );
  return [...apart, [...steps, move], ...joined.filter((_, at) => steps[at]?.type === 'migrate')].map(
    (changed) => ({
      ...plan,
      waves: without.map((one, at) => (at === wave ? { ...one, steps: changed } : one)),
    }),
  );
}

function withoutMove(step: TinyStep, name: string): TinyStep[] {
  if (step.type !== 'migrate') return [step];
  const parts = step.parts.filter((part) => part.service !== name);
  return parts.length === 0 ? [] : [{ ...step, parts }];
}

function withoutRequirements(plan: TinyPlan): TinyPlan {
  return {
    ...plan,
    bridges: plan.bridges.map((bridge) => ({ ...bridge, depends: [] })),
    services: plan.services.map((service) => ({ ...service, assumes: ['dns', 'time', 'ca', 'directory'] })),
  };
}

function isBroken(plan: TinyPlan): boolean {
  const walked = walk(resolve(planToMap(plan)));
  return (
    walked.breaks.some((one) => !one.soft) ||
    walked.cycles.length > 0 ||
    walked.illegal.length > 0 ||
    walked.shareSums.length > 0
  );
}
