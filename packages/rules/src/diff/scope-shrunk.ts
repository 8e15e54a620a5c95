import {
  type Layer,
  label,
  type Phrase,
  type ResolvedMap,
  type Service,
  type SourceRef,
  say,
} from '@migmap/core';
import { movesToNew } from '../moves.ts';
import { movementsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Report } from '../rule.ts';
import { type Compared, changeRule } from './change-rule.ts';

export const scopeShrunk = changeRule(
  {
    code: 'diff/scope-shrunk',
    severity: 'warning',
    summary: 'A change leaves out a service that was to move.',
    source: 'Practice: scope is given up by a decision, not by an edit',
  },
  function* (compared) {
    for (const then of compared.before.services) {
      const [first] = movementsOf(compared.before, then).parts;
      if (!first || !movesToNew(then)) continue;
      const service = compared.current<Service>('service', then.name.value);
      const plan = say`was to move in ${waveText(first.wave)}`;
      const report = service ? leftOut(service, plan, compared) : gone(then, plan, compared);
      if (report) yield report;
    }
  },
);

function leftOut(service: Service, plan: Phrase, { after }: Compared): Report | undefined {
  const isMoved = movesToNew(service) && movementsOf(after, service).parts.length > 0;
  if (isMoved) return undefined;
  const [words, source] = service.stays
    ? [say`stays as it is now`, service.stays.source]
    : [say`is in no wave any more`, service.name.source];
  return {
    message: say`${label(service)} ${plan} and ${words}: the plan reaches less than was agreed. ${WAY_OUT}`,
    source,
    names: [service.name.value],
    service,
  };
}

function gone(then: Service, plan: Phrase, compared: Compared): Report | undefined {
  const source = placeOfGone(then, compared);
  if (!source) return undefined;
  return {
    message: say`${label(then)} ${plan} and is not in the map any more: the plan reaches less than was agreed. ${WAY_OUT}`,
    source,
    names: [then.name.value],
    service: then,
  };
}

const WAY_OUT = say`Put it back, or have the smaller scope agreed.`;

/** What is gone has no place: its layer has, or the map. */
function placeOfGone({ layer }: Service, { after, current }: Compared): SourceRef | undefined {
  const home = layer && current<Layer>('layer', layer.value);
  return home?.name.source ?? after.header?.head ?? firstBlock(after);
}

function firstBlock({ waves, services, layers }: ResolvedMap): SourceRef | undefined {
  return [...layers, ...services, ...waves][0]?.head;
}
