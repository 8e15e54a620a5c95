import {
  type Contract,
  dateMinus,
  formatQuantity,
  type Gate,
  type IsoDate,
  label,
  type Phrase,
  type Service,
  type Sourced,
  say,
  type Wave,
} from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { coveredServices } from './ends.ts';

export const calendarContractNotice: Rule = {
  meta: {
    code: 'calendar/contract-notice',
    category: 'calendar',
    severity: 'warning',
    summary:
      'Notice of a contract is given too late, or has to be given before it is decided to retire the old side.',
    source: 'Language reference, Sums, Contract',
  },
  *check(context) {
    for (const contract of context.map.contracts) yield* judge(context, contract);
  },
};

function* judge(context: RuleContext, contract: Contract): Iterable<Report> {
  const { ends, notice, given } = contract;
  if (!ends || !notice) return;
  const lastDay = dateMinus(ends.value, notice.value);
  const sum = say`its last day is ${lastDay} (ends ${ends.value} − ${formatQuantity(notice.value)} notice)`;
  if (given) yield* givenLate(contract, given, lastDay, sum);
  else yield* notGiven(context, contract, notice, lastDay, sum);
}

function* givenLate(
  contract: Contract,
  given: Sourced<IsoDate>,
  lastDay: IsoDate,
  sum: Phrase,
): Iterable<Report> {
  if (given.value <= lastDay) return;
  yield {
    message: say`Notice of contract ${label(contract)} is given on ${given.value}, but ${sum}: the contract may run on, and be paid,
      for another term. Give notice earlier, or correct \`ends\` to the end of that term.`,
    source: given.source,
    names: [contract.name.value],
  };
}

function* notGiven(
  context: RuleContext,
  contract: Contract,
  notice: NonNullable<Contract['notice']>,
  lastDay: IsoDate,
  sum: Phrase,
): Iterable<Report> {
  const { asOf } = context;
  const { source } = notice;
  if (asOf !== undefined && lastDay < asOf) {
    yield {
      message: say`Notice of contract ${label(contract)} is not given, and ${sum}; today is ${asOf}: the contract runs on for
        another term. Write \`given DATE\` if it was given, else agree on an end and correct \`ends\`.`,
      source,
      names: [contract.name.value],
    };
    return;
  }
  const last = lastGate(context, contract);
  if (!last || lastDay >= last.gate.on.value) return;
  yield {
    message: say`Notice of contract ${label(contract)} is not given, and ${sum}, before the gate of ${waveText(last.wave)} on
      ${last.gate.on.value}, which decides whether ${label(last.service)} is retired: one would have to give notice without
      knowing. Write \`given DATE\`, agree on a shorter notice, or decide earlier.`,
    source,
    names: [contract.name.value, last.service.name.value],
    wave: last.wave.name.value,
    related: [{ source: last.gate.on.source, message: say`The gate of ${label(last.wave)} is here` }],
  };
}

interface Gated {
  readonly service: Service;
  readonly wave: Wave;
  readonly gate: Gate;
}

/** Of the waves that retire what a contract covers, the one whose gate is last. */
function lastGate({ map, walk }: RuleContext, contract: Contract): Gated | undefined {
  if (walk.waveCycles.length > 0) return undefined;
  const gated = coveredServices(map, contract).flatMap((service): Gated[] => {
    const ends = walk.lifecycle(service)?.old?.to;
    const wave = ends === undefined ? undefined : walk.instants[ends]?.wave;
    return wave?.gate ? [{ service, wave, gate: wave.gate }] : [];
  });
  return gated.reduce<Gated | undefined>(
    (best, next) => (best && best.gate.on.value >= next.gate.on.value ? best : next),
    undefined,
  );
}
