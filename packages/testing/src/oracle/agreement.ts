import { type ResolvedMap, resolve, walk } from '@migmap/core';
import { factsOf } from './facts.ts';
import { predict } from './oracle.ts';
import { countOrders } from './orders.ts';
import { planToMap } from './plan-map.ts';
import { projectWalk } from './project-walk.ts';
import { shrinkPlan } from './shrink-plan.ts';
import { planToText, type TinyPlan } from './tiny-plan.ts';

/** Beyond this many orders of steps the oracle takes too long. */
const MOST_ORDERS = 300;

/** What oracle and walk say of one plan, and not both. */
export interface Difference {
  readonly onlyOracle: readonly string[];
  readonly onlyWalk: readonly string[];
}

/** The first of the plans on which they differ, made as small as possible, in words. */
export function firstDisagreement(plans: readonly TinyPlan[]): string | undefined {
  const found = plans.find((plan) => differenceOf(plan) !== undefined);
  if (!found) return undefined;
  const small = shrinkPlan(found, (plan) => differenceOf(plan) !== undefined);
  return describe(small, differenceOf(small));
}

export function describe(plan: TinyPlan, difference: Difference | undefined): string {
  const list = (lines: readonly string[] | undefined) => (lines ?? []).map((line) => `  ${line}\n`).join('');
  return `${planToText(plan)}\nOnly the oracle says:\n${list(difference?.onlyOracle)}Only the walk says:\n${list(difference?.onlyWalk)}`;
}

/** Undefined where both say the same, or where there are too many orders to try. */
export function differenceOf(plan: TinyPlan): Difference | undefined {
  const map = resolve(planToMap(plan));
  if (isTooWide(map)) return undefined;
  const { lines, orders, circles } = predict(map);
  const notCompared = new Set(
    lines.filter((line) => line.startsWith('(')).map((line) => `order/${line.slice(1, -1)}`),
  );
  const oracle = lines.filter((line) => !line.startsWith('('));
  const walked = said(() => projectWalk(walk(map), circles, orders)).filter((line) => !notCompared.has(line));
  const onlyOracle = oracle.filter((line) => !walked.includes(line));
  const onlyWalk = walked.filter((line) => !oracle.includes(line));
  return onlyOracle.length + onlyWalk.length === 0 ? undefined : { onlyOracle, onlyWalk };
}

export function isTooWide(map: ResolvedMap): boolean {
  return countOrders(factsOf(map)) > MOST_ORDERS;
}

/** A walk that fails is a difference too. */
function said(project: () => string[]): string[] {
  try {
    return project();
  } catch (fault) {
    return [`failed: ${fault instanceof Error ? fault.message : fault}`];
  }
}
