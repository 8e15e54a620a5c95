import {
  label,
  type Phrase,
  type ResolvedMap,
  runTogether,
  type Service,
  say,
  type Wave,
} from '@migmap/core';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';

export const capacityChangeOverlap: Rule = {
  meta: {
    code: 'capacity/change-overlap',
    category: 'capacity',
    severity: 'warning',
    summary: 'Two waves change at the same time what people use directly.',
    source: 'Practice: one change for people at a time',
  },
  *check({ map, walk }) {
    const touching = map.waves.flatMap((wave) => {
      const services = visibleIn(map, wave);
      return wave.dates && services.length > 0 ? [{ wave, services }] : [];
    });
    const sorted = touching.sort((a, b) => (startOf(a.wave) < startOf(b.wave) ? -1 : 1));
    for (const [at, later] of sorted.entries()) {
      const earlier = sorted.slice(0, at).filter(({ wave }) => runTogether(walk, wave, later.wave));
      if (earlier.length > 0) yield reportOf(later, earlier);
    }
  },
};

interface Touching {
  readonly wave: Wave;
  readonly services: readonly Service[];
}

/** Directly visible services that a wave moves, or pilots with real users. */
function visibleIn(map: ResolvedMap, wave: Wave): Service[] {
  const refs = wave.steps.flatMap((step) => {
    if (step.type === 'migrate') return step.parts.map((part) => part.service);
    return step.type === 'pilot' && !step.lab ? [step.service] : [];
  });
  const services = new Set(refs.flatMap((ref) => map.service(ref) ?? []));
  return [...services].filter((service) => map.kindOf(service)?.visible === 'direct');
}

function startOf(wave: Wave): string {
  return wave.dates?.value.from.value ?? '';
}

function reportOf(later: Touching, earlier: readonly Touching[]): Report {
  const dates = later.wave.dates?.value;
  const others = earlier.map(
    ({ wave, services }) =>
      say`${waveText(wave)} (until ${wave.dates?.value.to.value ?? ''}; ${namesOf(services)})`,
  );
  return {
    message: say`Wave ${label(later.wave)} (from ${dates?.from.value ?? ''}; ${namesOf(later.services)}) overlaps ${listed(others)}: people
      would learn two things at once, and nobody could tell which of them broke what. Let one follow the other.`,
    source: dates?.from.source ?? later.wave.name.source,
    names: [later.wave.name.value, ...earlier.map(({ wave }) => wave.name.value)],
    wave: later.wave.name.value,
    related: earlier.map(({ wave }) => ({
      source: wave.dates?.source ?? wave.name.source,
      message: say`${label(wave)} runs here`,
    })),
  };
}

function namesOf(services: readonly Service[]): Phrase {
  return listed(services.map(label));
}
