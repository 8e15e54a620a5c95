import { formatSeconds, label, NOTHING_SAID, type Service, say } from '@migmap/core';
import { listed } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { durationOf, type Point, pointLabel, pointsOf } from './points.ts';

export const tooSlow: Rule = {
  meta: {
    code: 'rollback/too-slow',
    category: 'rollback',
    severity: 'error',
    summary: 'Rolling a service back, with all that goes along, takes longer than its `rto`.',
    source: 'Language reference, Ordering, Rollback',
  },
  *check({ map, walk }) {
    const cascades = new Map(walk.cascades.map((cascade) => [cascade.service, cascade]));
    const judged = new Set<Service>();
    for (const point of pointsOf(map)) {
      for (const service of point.services) {
        const cascade = cascades.get(service);
        // A cascade is told once, at the point that it belongs to.
        if (judged.has(service) || (cascade && cascade.rollback !== point.rollback)) continue;
        const seconds = cascade?.seconds ?? durationOf(point.rollback);
        if (!service.rto || seconds === undefined || seconds <= service.rto.value.base) continue;
        judged.add(service);
        yield reportOf(point, service, seconds, cascade?.chain ?? [service]);
      }
    }
  },
};

function reportOf(point: Point, service: Service, seconds: number, chain: readonly Service[]): Report {
  const along =
    chain.length > 1
      ? say`, with ${listed(chain.slice(0, -1).map((member) => label(member)))} to go back before it`
      : NOTHING_SAID;
  const { takes, name, head } = point.rollback;
  return {
    message: say`Rollback ${pointLabel(point)} takes ${formatSeconds(seconds)}${along}, but ${label(service)} has to be back within
      ${formatSeconds(service.rto?.value.base ?? 0)} (\`rto\`). Make it faster, cut the cascade with \`tolerates old\` or a bridge, or agree on a longer \`rto\`.`,
    source: takes?.source ?? name?.source ?? head,
    names:
      chain.length > 1
        ? [service.name.value, ...chain.slice(0, -1).map((member) => member.name.value)]
        : [service.name.value],
    ...(point.wave ? { wave: point.wave.name.value } : {}),
    related: service.rto
      ? [{ source: service.rto.source, message: say`It has to be back within this time` }]
      : [],
  };
}
