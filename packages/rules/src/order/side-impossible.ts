import { label, type Phrase, type SideImpossible, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const sideImpossible: Rule = {
  meta: {
    code: 'order/side-impossible',
    category: 'order',
    severity: 'error',
    summary: 'A dependency is limited to a side that its service, or what it depends on, does not have.',
    source: 'Language reference, Ordering',
  },
  *check({ walk }) {
    for (const found of walk.sideImpossible) {
      yield {
        message: say`${reasonOf(found)} The dependency is judged as if \`side\` were not there: take it out, or name the other side.`,
        source: found.source,
        names: [found.service.name.value, found.provider.name.value],
        related: [
          { source: placeOf(found), message: say`Here is said what happens to ${label(lacking(found))}` },
        ],
      };
    }
  },
};

function reasonOf(found: SideImpossible): Phrase {
  const isOld = found.dependency.side?.value === 'old';
  const side = isOld ? say`old` : say`new`;
  const why = isOld ? say`introduced` : say`dropped`;
  const service = label(found.service);
  if (found.reason === 'dependent-stays')
    return say`${service} stays as it is, so its dependency on ${label(found.provider)} has no ${side} side to speak of.`;
  if (found.reason === 'dependent-lacks-side') return say`${service} has no ${side} side: it is ${why}.`;
  return say`${label(found.provider)} has no ${side} side that ${service} could depend on: it is ${why}.`;
}

function lacking(found: SideImpossible) {
  return found.reason === 'provider-lacks-side' ? found.provider : found.service;
}

function placeOf(found: SideImpossible) {
  const service = lacking(found);
  return (service.stays ?? service.from ?? service.to)?.source ?? service.name.source;
}
