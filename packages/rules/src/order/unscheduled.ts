import {
  dispositionOf,
  label,
  NOTHING_SAID,
  type Phrase,
  type Service,
  say,
  scheduleRepairs,
} from '@migmap/core';
import type { Rule } from '../rule.ts';
import { movementsOf } from './movements.ts';
import { lazily, otherFindings } from './repair.ts';

export const unscheduled: Rule = {
  meta: {
    code: 'order/unscheduled',
    category: 'order',
    severity: 'warning',
    fixable: true,
    summary:
      'A service that is replaced or introduced and that no wave migrates, or dropped and never retired.',
    source: 'Language reference, Ordering',
  },
  *check(context) {
    const { map } = context;
    let index = 0;
    for (const service of map.services) {
      if (map.service(service.name) !== service) continue;
      const { parts, retires, pilots } = movementsOf(map, service);
      const message = messageOf(service, parts.length > 0, retires.length > 0, pilots.length > 0);
      if (!message) continue;
      const names = [service.name.value];
      // The walk is only needed for the fixes, and a map without waves has none.
      const fixes =
        map.waves.length > 0
          ? lazily(context.walk, index++, () => scheduleRepairs(context.walk, service, otherFindings))
          : {};
      yield { message, source: service.name.source, names, ...fixes };
    }
  },
};

function messageOf(
  service: Service,
  migrates: boolean,
  retires: boolean,
  pilots: boolean,
): Phrase | undefined {
  const disposition = dispositionOf(service);
  const name = service.name.value;
  const piloted = pilots ? say`, only piloted` : NOTHING_SAID;
  if (disposition === 'replaced' && !migrates) {
    return say`${label(service)} is to be replaced, but no wave migrates it${piloted}: its old side lives on for ever. Write \`migrate ${name}\` in a wave, or say that it \`stays\`.`;
  }
  if (disposition === 'introduced' && !migrates) {
    return say`${label(service)} is to be introduced, but no wave migrates it${piloted}: it never comes. Write \`migrate ${name}\` in a wave.`;
  }
  if (disposition === 'dropped' && !retires) {
    return say`${label(service)} is dropped, but no wave retires it: it runs on with nobody to care for it. Write \`retire ${name}\` in a wave, or say that it \`stays\`.`;
  }
  return undefined;
}
