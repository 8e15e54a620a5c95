import { label, type ResolvedMap, type Service, say, type Walk } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { earliest, isBefore, movementsOf, type Part } from './movements.ts';
import { isOfKind } from './of-kind.ts';
import { listed, waveText } from './phrases.ts';

export const criticalFirst: Rule = {
  meta: {
    code: 'order/critical-first',
    category: 'order',
    severity: 'warning',
    summary:
      'Of the services on one platform, a critical one moves first although less critical ones follow.',
    source: 'Practice: learn with what can wait',
  },
  *check({ map, walk }) {
    if (walk.waveCycles.length > 0) return;
    for (const [platform, moves] of movesByPlatform(map, walk)) yield* judge(walk, platform, moves);
  },
};

const PLATFORMS = ['virtualization', 'container-platform', 'storage', 'object-storage'];

interface Move {
  readonly service: Service;
  readonly part: Part;
}

/** First moves of the services that depend hard on each platform. */
function movesByPlatform(map: ResolvedMap, walk: Walk): Map<Service, Move[]> {
  const platforms = new Set(map.services.filter((service) => isOfKind(map, service, PLATFORMS)));
  const moves = new Map<Service, Move[]>();
  for (const service of platforms.size > 0 ? map.services : []) {
    const part = earliest(walk, movementsOf(map, service).parts);
    if (!part || platforms.has(service)) continue;
    for (const platform of platformsOf(map, service, platforms)) {
      const known = moves.get(platform);
      if (known) known.push({ service, part });
      else moves.set(platform, [{ service, part }]);
    }
  }
  return moves;
}

function platformsOf(map: ResolvedMap, service: Service, platforms: ReadonlySet<Service>): Set<Service> {
  const hard = service.dependencies.filter((dependency) => !dependency.soft);
  const providers = hard.flatMap((dependency) =>
    dependency.targets.flatMap((target) => map.service(target) ?? []),
  );
  return new Set(providers.filter((provider) => platforms.has(provider)));
}

function* judge(walk: Walk, platform: Service, moves: readonly Move[]): Iterable<Report> {
  const critical = moves.filter(isCritical);
  const [first] = critical;
  if (!first) return;
  const leading = critical.reduce(
    (best, move) => (isBefore(walk, move.part, best.part) ? move : best),
    first,
  );
  const others = moves.filter((move) => !isCritical(move));
  // Whatever moved before it, or may have, was the rehearsal.
  if (others.some((move) => !isBefore(walk, leading.part, move.part))) return;
  const lesser = others.filter(({ service }) => service.criticality !== undefined);
  if (lesser.length > 0) yield reportOf(platform, leading, lesser);
}

function isCritical({ service }: Move): boolean {
  return service.criticality?.value === 'critical';
}

const NAMED = 3;

function reportOf(platform: Service, leading: Move, lesser: readonly Move[]): Report {
  const names = lesser.map(({ service }) => `\`${service.name.value}\``);
  const shown = names.length > NAMED ? [...names.slice(0, NAMED), say`${names.length - NAMED} more`] : names;
  return {
    message: say`Of the services on ${label(platform)}, the critical ${label(leading.service)} moves first, in
      ${waveText(leading.part.wave)}, although ${listed(shown)}, less critical, follow: the first mistakes on the new
      platform would hit where they cost most. Move a less critical one first.`,
    source: leading.part.ref.source,
    names: [leading.service.name.value, ...lesser.slice(0, NAMED).map(({ service }) => service.name.value)],
    wave: leading.part.wave.name.value,
    related: lesser.slice(0, NAMED).map(({ service, part }) => ({
      source: part.ref.source,
      message: say`${label(service)}, of criticality ${service.criticality?.value ?? ''}, follows`,
    })),
  };
}
