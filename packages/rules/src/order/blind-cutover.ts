import {
  dispositionOf,
  label,
  moveBeside,
  type ResolvedMap,
  type Search,
  type Service,
  type Step,
  say,
  type Walk,
} from '@migmap/core';
import { isWeighty } from '../moves.ts';
import type { Report, Rule } from '../rule.ts';
import { earliest, isBefore, type Movement, movementsOf } from './movements.ts';
import { isAssumed, isOfKind } from './of-kind.ts';
import { waveText } from './phrases.ts';
import { lazily, otherFindings } from './repair.ts';

export const blindCutover: Rule = {
  meta: {
    code: 'order/blind-cutover',
    category: 'order',
    severity: 'warning',
    escalates: true,
    fixable: true,
    summary: 'The first important service moves while no monitoring is live to watch it.',
    source: 'Practice: eyes and ears first',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0 || isAssumed(map, map.services, ['monitoring'])) return;
    const monitors = map.services.filter((service) => isOfKind(map, service, ['monitoring']));
    if (monitors.some(isThere)) return;
    const arrivals = monitors.flatMap((monitor) => arrivalOf(map, walk, monitor) ?? []);
    const blind = blindMoves(map, walk, arrivals);
    const first = earliest(walk, blind);
    const service = first && map.service(first.ref);
    if (first && service) {
      const fixes = lazily(walk, 0, () => monitorFirst(walk, monitors[0], first));
      yield { ...reportOf(service, first, monitors, arrivals), ...fixes };
    }
  },
};

/** What stays watches from the start. */
function isThere(monitor: Service): boolean {
  const disposition = dispositionOf(monitor);
  return disposition === 'stays' || disposition === 'unsaid';
}

/** The step that makes the new monitoring live. */
function arrivalOf(map: ResolvedMap, walk: Walk, monitor: Service): Movement<unknown> | undefined {
  const { pilots, parts } = movementsOf(map, monitor);
  return earliest<Movement<unknown>>(walk, [...pilots.filter(({ step }) => !step.lab), ...parts]);
}

/** First moves of important services that come surely before all monitoring. */
function blindMoves(map: ResolvedMap, walk: Walk, arrivals: readonly Movement<unknown>[]): Movement<Step>[] {
  return map.services.flatMap((service) => {
    if (!isWeighty(service) || map.kindOf(service)?.observer) return [];
    const move = earliest(walk, movementsOf(map, service).parts);
    return move && arrivals.every((arrival) => isBefore(walk, move, arrival)) ? [move] : [];
  });
}

function* monitorFirst(walk: Walk, monitor: Service | undefined, move: Movement<Step>): Search {
  if (!monitor) return [];
  const { wave, step } = move;
  const title = say`Move \`${monitor.name.value}\` before \`${move.ref.value}\` in wave \`${wave.name.value}\``;
  return yield* moveBeside(walk, monitor, { wave, step, side: 'before' }, title, otherFindings);
}

function reportOf(
  service: Service,
  move: Movement<unknown>,
  monitors: readonly Service[],
  arrivals: readonly Movement<unknown>[],
): Report {
  const [monitor] = monitors;
  const [arrival] = arrivals;
  const state = monitor
    ? say`${label(monitor)} is ${arrival ? say`live only from ${waveText(arrival.wave)}` : say`in no wave`}`
    : say`the map has no monitoring`;
  const wayOut = monitor
    ? say`Move \`${monitor.name.value}\` first.`
    : say`Add a service of kind monitoring that moves first or \`stays\`, or \`assume monitoring because "…"\`.`;
  return {
    message: say`${label(service)}, of criticality ${service.criticality?.value ?? 'high'}, moves in ${waveText(move.wave)} while
      no monitoring watches the new side: ${state}, and what goes wrong is first noticed by the users. ${wayOut}`,
    source: move.ref.source,
    names: [service.name.value, ...(monitor ? [monitor.name.value] : [])],
    wave: move.wave.name.value,
    related:
      arrival && monitor
        ? [{ source: arrival.ref.source, message: say`${label(monitor)} comes only here` }]
        : [],
    service,
  };
}
