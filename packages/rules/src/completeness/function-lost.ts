import {
  dispositionOf,
  type FunctionList,
  label,
  type Phrase,
  type ResolvedMap,
  type Service,
  say,
} from '@migmap/core';
import { goesLive } from '../moves.ts';
import type { Report, Rule } from '../rule.ts';
import { listed } from '../titles.ts';

export const completenessFunctionLost: Rule = {
  meta: {
    code: 'completeness/function-lost',
    category: 'completeness',
    severity: 'warning',
    summary: 'A function is moved to a service that is dropped, or that never goes live.',
    source: 'Language reference, Declarations: service, functions',
  },
  *check({ map }) {
    for (const service of map.services) {
      for (const list of service.functions) {
        const target = map.service(list.movedTo);
        const reason = target && whyLost(map, target);
        if (target && reason) yield lost(service, list, target, reason);
      }
    }
  },
};

function whyLost(map: ResolvedMap, target: Service): Phrase | undefined {
  const disposition = dispositionOf(target);
  if (disposition === 'dropped') return say`is dropped itself`;
  if (disposition === 'introduced' && !goesLive(map, target))
    return say`never goes live: no wave migrates it`;
  return undefined;
}

function lost(service: Service, list: FunctionList, target: Service, reason: Phrase): Report {
  const functions = listed(list.functions.map((text) => `"${text.value}"`));
  return {
    message: say`${label(service)} moves ${functions} to ${label(target)}, which ${reason}, so that people lose it; move it elsewhere, or say \`dropped because …\``,
    source: list.movedTo?.source ?? list.source,
    names: [service.name.value, target.name.value],
    related: [{ source: target.name.source, message: say`${label(target)} ${reason}` }],
    service,
  };
}
