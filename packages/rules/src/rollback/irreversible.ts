import { dateOf, label, type ResolvedMap, type Service, say, type Task } from '@migmap/core';
import { movementsOf, type Part } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { pointLabel, pointsOf } from './points.ts';

export const irreversible: Rule = {
  meta: {
    code: 'rollback/irreversible',
    category: 'rollback',
    severity: 'warning',
    summary: 'A task that can not be undone lies before the date until which a rollback is promised.',
    source: 'Practice: the point of no return is where the first irreversible task stands',
  },
  *check({ map }) {
    for (const point of pointsOf(map)) {
      const { until } = point.rollback;
      const found = until && firstIrreversible(map, point.services, until.value);
      if (!until || !found) continue;
      const { task, service, part, day } = found;
      yield {
        message: say`Rollback ${pointLabel(point)} promises a way back until ${until.value}, but "${task.what.value}" in
          ${waveText(part.wave)} (by ${day}) can not be undone: from then on ${label(service)} can not really go back.
          Do it after ${until.value}, or set \`until\` before it.`,
        source: until.source,
        names: [service.name.value],
        wave: part.wave.name.value,
        related: [{ source: task.source, message: say`This can not be undone` }],
      };
    }
  },
};

interface Irreversible {
  readonly task: Task;
  readonly service: Service;
  readonly part: Part;
  readonly day: string;
}

/** Against a date, a step has its `done`, else the last day of its wave. */
function firstIrreversible(
  map: ResolvedMap,
  services: readonly Service[],
  until: string,
): Irreversible | undefined {
  for (const service of services) {
    for (const part of movementsOf(map, service).parts) {
      const task = part.step.tasks.find((candidate) => candidate.irreversible);
      const last = part.wave.dates?.value.to.value;
      const day = part.step.done?.value ?? (last && dateOf(last));
      if (task && day !== undefined && day < until) return { task, service, part, day };
    }
  }
  return undefined;
}
