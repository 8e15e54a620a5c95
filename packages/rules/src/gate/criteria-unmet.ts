import {
  type Criterion,
  formatQuantity,
  label,
  NOTHING_SAID,
  type ResolvedMap,
  say,
  type Wave,
} from '@migmap/core';
import { partsIn } from '../order/movements.ts';
import { listed } from '../order/phrases.ts';
import { predecessorsOf } from '../order/predecessors.ts';
import type { Report, Rule } from '../rule.ts';
import { lastMeasured, type Measurement, misses } from './measured.ts';

export const gateCriteriaUnmet: Rule = {
  meta: {
    code: 'gate/criteria-unmet',
    category: 'gate',
    severity: 'error',
    summary: 'A gate says `go`, though a criterion of the wave before was measured and missed.',
    source: 'Language reference, Declarations: criterion',
  },
  *check({ map }) {
    const predecessors = predecessorsOf(map);
    for (const wave of map.waves) {
      if (wave.gate?.verdict?.value !== 'go') continue;
      const before = (predecessors.get(wave) ?? []).map((predecessor) => predecessor.wave);
      const missed = missedIn(map, before, wave.gate.on.value);
      if (missed.length > 0) yield reportOf(wave, wave.gate.verdict, missed);
    }
  },
};

interface Missed {
  readonly criterion: Criterion;
  readonly measurement: Measurement;
}

function missedIn(map: ResolvedMap, waves: readonly Wave[], on: string): Missed[] {
  const services = waves.flatMap((wave) => partsIn(wave).flatMap(({ ref }) => map.service(ref) ?? []));
  const criteria = [...waves, ...new Set(services)].flatMap((holder) => holder.criteria);
  return criteria.flatMap((criterion) => {
    const measurement = lastMeasured(criterion, on);
    return measurement && misses(criterion, measurement) ? [{ criterion, measurement }] : [];
  });
}

function reportOf(
  wave: Wave,
  verdict: NonNullable<NonNullable<Wave['gate']>['verdict']>,
  missed: readonly Missed[],
): Report {
  const shown = missed.map(({ criterion, measurement }) => {
    const { target } = criterion;
    const wanted = target
      ? say` (target ${target.comparison} ${formatQuantity(target.quantity)})`
      : NOTHING_SAID;
    return say`"${criterion.title?.value ?? criterion.name?.value ?? say`a criterion`}" at ${formatQuantity(measurement.quantity)}${wanted}`;
  });
  return {
    message: say`The gate of ${label(wave)} says go, though before it was measured and missed: ${listed(shown)}. The next wave
      would be built on what did not work. Say no-go, measure again, or agree on another target.`,
    source: verdict.source,
    names: [wave.name.value],
    wave: wave.name.value,
    related: missed.map(({ measurement }) => ({ source: measurement.source, message: say`Measured here` })),
  };
}
