import { dispositionOf, label, type Service, say } from '@migmap/core';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { earliest, isBefore, movementsOf, type Part } from './movements.ts';
import { isOfKind } from './of-kind.ts';
import { listed, waveText } from './phrases.ts';

export const systemBeforeApplications: Rule = {
  meta: {
    code: 'order/system-before-applications',
    category: 'order',
    severity: 'info',
    summary:
      'Endpoints change their system before the office suite, mail client or browser that is also replaced.',
    source: 'Practice: new applications on the old desktop first',
  },
  *check(context) {
    const { map, walk } = context;
    if (walk.waveCycles.length > 0) return;
    const applications = movesOf(context, ['office-suite', 'mail-client', 'browser']);
    if (applications.length === 0) return;
    for (const endpoint of movesOf(context, ['endpoint'])) {
      const later = applications.filter(({ part }) => isBefore(walk, endpoint.part, part));
      if (later.length > 0 && map.service(endpoint.service.name) === endpoint.service)
        yield reportOf(endpoint, later);
    }
  },
};

interface Move {
  readonly service: Service;
  readonly part: Part;
}

/** First moves of replaced services of these kinds. */
function movesOf({ map, walk }: RuleContext, kinds: readonly string[]): Move[] {
  return map.services.flatMap((service) => {
    if (dispositionOf(service) !== 'replaced' || !isOfKind(map, service, kinds)) return [];
    const part = earliest(walk, movementsOf(map, service).parts);
    return part ? [{ service, part }] : [];
  });
}

function reportOf(endpoint: Move, later: readonly Move[]): Report {
  const names = later.map(({ service }) => label(service));
  return {
    message: say`${label(endpoint.service)} changes its system in ${waveText(endpoint.part.wave)}, before ${listed(names)}, also
      replaced: people learn a new system and then, again, new applications. Applications that run on both systems
      can move first, on the old desktop.`,
    source: endpoint.part.ref.source,
    names: [endpoint.service.name.value, ...later.map(({ service }) => service.name.value)],
    wave: endpoint.part.wave.name.value,
    related: later.map(({ service, part }) => ({
      source: part.ref.source,
      message: say`${label(service)} moves only here`,
    })),
  };
}
