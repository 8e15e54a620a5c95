import { dateOf, label, type ResolvedMap, type Service, say, type Walk, type Wave } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { movementsOf, type Part } from './movements.ts';
import { isOfKind } from './of-kind.ts';
import { waveText } from './phrases.ts';

export const endpointsWithPlatform: Rule = {
  meta: {
    code: 'order/endpoints-with-platform',
    category: 'order',
    severity: 'warning',
    summary: 'Endpoints move at the same time as virtualization or storage.',
    source: 'Practice: never change both ends of a fault search at once',
  },
  *check({ map, walk }) {
    const platform = firstByWave(map, ['virtualization', 'storage']);
    if (platform.size === 0) return;
    for (const service of map.services) {
      if (isOfKind(map, service, ['endpoint', 'vdi'])) yield* judge(map, walk, service, platform);
    }
  },
};

interface Move {
  readonly service: Service;
  readonly part: Part;
}

function firstByWave(map: ResolvedMap, kinds: readonly string[]): Map<Wave, Move> {
  const moves = new Map<Wave, Move>();
  for (const service of map.services) {
    if (!isOfKind(map, service, kinds)) continue;
    for (const part of movementsOf(map, service).parts) {
      if (!moves.has(part.wave)) moves.set(part.wave, { service, part });
    }
  }
  return moves;
}

function* judge(
  map: ResolvedMap,
  walk: Walk,
  service: Service,
  platform: ReadonlyMap<Wave, Move>,
): Iterable<Report> {
  for (const part of movementsOf(map, service).parts) {
    const same = platform.get(part.wave);
    const other = same ?? [...platform.values()].find((move) => overlaps(walk, part.wave, move.part.wave));
    if (!other) continue;
    yield reportOf(service, part, other);
    return;
  }
}

/** Waves in an order that overlap are `order/wave-dates`. */
function overlaps(walk: Walk, a: Wave, b: Wave): boolean {
  if (!a.dates || !b.dates || walk.before(a, b) || walk.before(b, a)) return false;
  const [one, two] = [a.dates.value, b.dates.value];
  return dateOf(one.from.value) <= dateOf(two.to.value) && dateOf(two.from.value) <= dateOf(one.to.value);
}

function reportOf(service: Service, part: Part, other: Move): Report {
  const when =
    part.wave === other.part.wave
      ? say`in one wave, ${waveText(part.wave)}`
      : say`at the same time, in ${waveText(part.wave)} and ${waveText(other.part.wave)}`;
  return {
    message: say`${label(service)} moves together with ${label(other.service)}, ${when}: when something is slow or broken, nobody
      can tell whether the desktop or the platform under it is to blame. Move them at different times.`,
    source: part.ref.source,
    names: [service.name.value, other.service.name.value],
    wave: part.wave.name.value,
    related: [{ source: other.part.ref.source, message: say`${label(other.service)} moves here` }],
  };
}
