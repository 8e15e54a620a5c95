import { label, type ResolvedMap, type Service, say, type Walk, type Wave } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { earliest, movementsOf, type Part, partsIn } from './movements.ts';
import { isOfKind } from './of-kind.ts';
import { listed, waveText } from './phrases.ts';

export const userFacingFirst: Rule = {
  meta: {
    code: 'order/user-facing-first',
    category: 'order',
    severity: 'warning',
    summary: 'What people touch moves in the first wave, while its foundation is still to move.',
    source: 'Practice: from the foundation to the users',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    const foundation = foundationParts(map, walk);
    for (const wave of firstWaves(map, walk)) {
      const later = foundation.filter(({ part }) => walk.before(wave, part.wave));
      if (later.length > 0) yield* visibleIn(map, wave, later);
    }
  },
};

const FOUNDATION = [
  'network',
  'dns',
  'dhcp',
  'time',
  'certificates',
  'directory',
  'identity-provider',
  'identity-management',
  'monitoring',
];

interface Move {
  readonly service: Service;
  readonly part: Part;
}

function foundationParts(map: ResolvedMap, walk: Walk): Move[] {
  return map.services.flatMap((service) => {
    if (!isOfKind(map, service, FOUNDATION)) return [];
    const part = earliest(walk, movementsOf(map, service).parts);
    return part ? [{ service, part }] : [];
  });
}

/** The waves that migrate something and that no such wave comes before. */
function firstWaves(map: ResolvedMap, walk: Walk): Wave[] {
  let first: Wave[] = [];
  for (const wave of map.waves) {
    if (partsIn(wave).length === 0 || first.some((other) => walk.before(other, wave))) continue;
    first = [...first.filter((other) => !walk.before(wave, other)), wave];
  }
  return first;
}

const NAMED = 3;

function* visibleIn(map: ResolvedMap, wave: Wave, later: readonly Move[]): Iterable<Report> {
  const seen = new Set<Service>();
  const names = later.map(({ service }) => `\`${service.name.value}\``);
  const shown = names.length > NAMED ? [...names.slice(0, NAMED), say`${names.length - NAMED} more`] : names;
  for (const { ref } of partsIn(wave)) {
    const service = map.service(ref);
    if (!service || seen.has(service) || map.kindOf(service)?.visible !== 'direct') continue;
    if (isOfKind(map, service, FOUNDATION)) continue;
    seen.add(service);
    yield {
      message: say`${label(service)}, which people touch every day, moves in the first wave, ${waveText(wave)}, while
        ${listed(shown)} of the foundation ${names.length === 1 ? say`is` : say`are`} still to move: the users are the
        first to notice each change below them. Move the foundation first.`,
      source: ref.source,
      names: [service.name.value, ...later.slice(0, NAMED).map((move) => move.service.name.value)],
      wave: wave.name.value,
      related: later.slice(0, NAMED).map((move) => ({
        source: move.part.ref.source,
        message: say`${label(move.service)} moves only here`,
      })),
    };
  }
}
