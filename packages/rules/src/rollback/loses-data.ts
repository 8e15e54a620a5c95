import { dateOf, formatSeconds, label, type ResolvedMap, type Service, say, type Walk } from '@migmap/core';
import { movementsOf } from '../order/movements.ts';
import type { Rule } from '../rule.ts';
import { daysBetween } from './days.ts';
import { type Point, pointLabel, pointSource, pointsOf } from './points.ts';

export const losesData: Rule = {
  meta: {
    code: 'rollback/loses-data',
    category: 'rollback',
    severity: 'warning',
    summary: 'A rollback stays open longer than data may be lost, and does not say what is lost.',
    source: 'Practice: what is written on the new side is not on the old one',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    for (const point of pointsOf(map)) {
      if (point.rollback.loses) continue;
      const found = firstBeyond(map, walk, point);
      if (!found) continue;
      const { service, from, to, seconds } = found;
      yield {
        message: say`Rollback ${pointLabel(point)} is open from ${from} to ${to} (${formatSeconds(seconds)}), but ${label(service)} may lose
          no more than ${formatSeconds(service.rpo?.value.base ?? 0)} of data (\`rpo\`), and what is written on the new side by
          then is not on the old one. Say with \`loses\` what is lost, or how it is brought back.`,
        source: pointSource(point),
        names: [service.name.value],
        ...(point.wave ? { wave: point.wave.name.value } : {}),
        related: service.rpo ? [{ source: service.rpo.source, message: say`So much data may be lost` }] : [],
      };
    }
  },
};

interface Open {
  readonly service: Service;
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

const DAY = 86_400;

function firstBeyond(map: ResolvedMap, walk: Walk, point: Point): Open | undefined {
  for (const service of point.services) {
    if (!service.rpo) continue;
    const from = movedOn(map, service);
    const to = point.rollback.until?.value ?? walk.horizon(service)?.horizon?.day;
    if (from === undefined || to === undefined) continue;
    const seconds = daysBetween(from, to) * DAY;
    if (seconds > service.rpo.value.base) return { service, from, to, seconds };
  }
  return undefined;
}

/** Against a date, a step has its `done`, else the last day of its wave. */
function movedOn(map: ResolvedMap, service: Service): string | undefined {
  const [first] = movementsOf(map, service).parts;
  const last = first?.wave.dates?.value.to.value;
  return first?.step.done?.value ?? (last && dateOf(last));
}
