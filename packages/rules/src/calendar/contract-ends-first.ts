import { type Contract, label, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { coveredEnds, type Ending } from './ends.ts';

export const calendarContractEndsFirst: Rule = {
  meta: {
    code: 'calendar/contract-ends-first',
    category: 'calendar',
    severity: 'error',
    summary: 'A contract ends before the old side that it covers is retired.',
    source: 'Language reference, Sums, Contract',
  },
  *check(context) {
    if (context.walk.waveCycles.length > 0) return;
    for (const contract of context.map.contracts) yield* judge(context, contract);
  },
};

function* judge(context: RuleContext, contract: Contract): Iterable<Report> {
  const { ends } = contract;
  if (!ends) return;
  const late = coveredEnds(context, contract).filter(
    ({ service, day }) => day > ends.value && !coversWayBack(context, service, ends.value),
  );
  const [last] = late;
  if (!last) return;
  yield {
    message: say`Contract ${label(contract)} ends on ${ends.value}, but the old side of ${label(last.service)} is retired only on
      ${last.day}, in ${waveText(last.wave)}: in between it may not be used, or nobody supports it. Let the contract
      run longer, or retire earlier.`,
    source: ends.source,
    names: [contract.name.value, ...late.map(({ service }) => service.name.value)],
    wave: last.wave.name.value,
    related: late.map(relatedEnd),
  };
}

/** A way back that stays open after the end of the contract is `rollback/contract-ended`. */
function coversWayBack({ walk }: RuleContext, service: Ending['service'], ends: string): boolean {
  const rollbacks = walk.horizon(service)?.rollbacks ?? [];
  return rollbacks.some(({ until }) => until !== undefined && until.value > ends);
}

function relatedEnd({ service, day, source }: Ending) {
  return { source, message: say`The old side of ${label(service)} is retired on ${day}` };
}
