import { type Contract, daysBetween, label, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { type Ending, lastNeedOf } from './ends.ts';

export const calendarContractTight: Rule = {
  meta: {
    code: 'calendar/contract-tight',
    category: 'calendar',
    severity: 'warning',
    summary: 'A contract ends so soon after its last need that no delay is left.',
    source: 'Practice: a plan without slack is late',
    options: [
      {
        name: 'days',
        description: 'how long a contract should run after the last need',
        default: { small: 30, public: 30, critical: 60 },
      },
    ],
  },
  *check(context) {
    if (context.walk.waveCycles.length > 0) return;
    const days = context.option('days');
    for (const contract of context.map.contracts) yield* judge(context, contract, days);
  },
};

function* judge(context: RuleContext, contract: Contract, days: number): Iterable<Report> {
  const { ends } = contract;
  const last = ends && lastNeed(context, contract);
  if (!ends || !last) return;
  const left = daysBetween(last.day, ends.value);
  // Where it ends before, that is a finding of its own.
  if (left < 0 || left >= days) return;
  yield {
    message: say`Contract ${label(contract)} ends on ${ends.value}, ${left === 1 ? say`1 day` : say`${left} days`} after its last need: the
      old side of ${label(last.service)} is needed until ${last.day}, in ${waveText(last.wave)}. A short delay would
      leave it without contract; at least ${days} days should lie between. Let the contract run longer, or retire earlier.`,
    source: ends.source,
    names: [contract.name.value, last.service.name.value],
    wave: last.wave.name.value,
    related: [
      {
        source: last.source,
        message: say`The old side of ${label(last.service)} is needed until ${last.day}`,
      },
    ],
  };
}

function lastNeed(context: RuleContext, contract: Contract): Ending | undefined {
  const needs = contract.covers.flatMap((ref) => {
    const service = context.map.service(ref);
    return (service && lastNeedOf(context, service)) ?? [];
  });
  return needs.reduce<Ending | undefined>(
    (best, need) => (best && best.day >= need.day ? best : need),
    undefined,
  );
}
