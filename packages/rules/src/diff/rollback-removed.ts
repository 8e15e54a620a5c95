import { label, type Phrase, type Service, say } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import { pointLabel, pointsOf } from '../rollback/points.ts';
import type { Report } from '../rule.ts';
import { listed } from '../titles.ts';
import { type Compared, changeRule, stillMoving } from './change-rule.ts';

export const rollbackRemoved = changeRule(
  {
    code: 'diff/rollback-removed',
    severity: 'error',
    summary: 'A change takes away the last rollback point of a service that still moves.',
    source: 'Practice: a way back that was promised is given up by a decision, not by an edit',
  },
  function* (compared) {
    const covered = new Set(pointsOf(compared.after).flatMap(({ services }) => services));
    const told = new Set<Service>();
    for (const point of pointsOf(compared.before)) {
      const lost = point.services.flatMap((service) => {
        const moving = stillMoving(compared, service);
        return moving && !covered.has(moving.service) && !told.has(service)
          ? [{ ...moving, former: service }]
          : [];
      });
      for (const { former } of lost) told.add(former);
      if (lost.length > 0) yield reportOf(compared, pointLabel(point), lost);
    }
  },
);

type Lost = NonNullable<ReturnType<typeof stillMoving>>;

function reportOf({ after }: Compared, point: Phrase, lost: readonly Lost[]): Report {
  const [first] = lost as [Lost];
  const services = listed(lost.map(({ service }) => label(service)));
  const none = after.rollbacks.find(({ none: said, wave }) => said && wave?.value === first.wave.name.value);
  return {
    message: say`The rollback point ${point} is gone, and ${lost.length === 1 ? say`${services} still moves` : say`${services} still move`} in
      ${waveText(first.wave)}: when the move fails, there is no way back any more. Keep it, or cover
      ${lost.length === 1 ? say`the service` : say`the services`} by another one.`,
    source: first.source,
    names: lost.map(({ service }) => service.name.value),
    wave: first.wave.name.value,
    ...(none ? { related: [{ source: none.head, message: say`The map now says that there is none` }] } : {}),
    service: first.service,
  };
}
