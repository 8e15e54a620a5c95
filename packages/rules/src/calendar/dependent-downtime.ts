import {
  type DependentStop,
  dependentStops,
  formatQuantity,
  formatSeconds,
  label,
  NOTHING_SAID,
  type Phrase,
  say,
  stopsIn,
} from '@migmap/core';
import { listed, waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { longestStop, stopSum } from './stop-text.ts';

export const calendarDependentDowntime: Rule = {
  meta: {
    code: 'calendar/dependent-downtime',
    category: 'calendar',
    severity: 'error',
    summary: 'A service stands still longer than one that depends on it tolerates.',
    source: 'Language reference, Sums, Stop',
  },
  *check({ map, walk }) {
    for (const wave of map.waves) {
      for (const stop of stopsIn(map, wave)) {
        const exceeded = dependentStops(walk, stop).filter(isExceeded);
        const [strictest] = exceeded.sort((a, b) => limitOf(a) - limitOf(b));
        if (strictest) yield reportOf(strictest, exceeded);
      }
    }
  },
};

/** Where its own limit is passed as well, that is said there; keeping it would help whoever tolerates as much. */
function isExceeded(stop: DependentStop): boolean {
  const own = stop.service.downtime?.value.base ?? Number.POSITIVE_INFINITY;
  const isOwnFinding = stop.seconds > own && limitOf(stop) >= own;
  return stop.seconds > limitOf(stop) && !isOwnFinding;
}

function limitOf({ dependent }: DependentStop): number {
  return dependent.downtime?.value.base ?? Number.POSITIVE_INFINITY;
}

function reportOf(stop: DependentStop, all: readonly DependentStop[]): Report {
  const { service, dependent, wave, seconds } = stop;
  const others = all.slice(1).map((other) => say`${label(other.dependent)} ${limitText(other)}`);
  return {
    message: say`${label(service)} stands still for ${formatSeconds(seconds)} in ${waveText(wave)} (${stopSum(stop)}), but
      ${label(dependent)}, which depends on it, tolerates ${limitText(stop)} (\`downtime\`)${others.length > 0 ? say`, ${listed(others)}` : NOTHING_SAID}: it stands still as long. Make the stop shorter, or agree on a
      longer \`downtime\`.`,
    source: longestStop(stop),
    names: [service.name.value, ...all.map((other) => other.dependent.name.value)],
    wave: wave.name.value,
    related: all.map((other) => ({
      source: other.dependent.downtime?.source ?? other.dependent.head,
      message: say`${label(other.dependent)} tolerates ${limitText(other)}`,
    })),
  };
}

function limitText({ dependent }: DependentStop): Phrase {
  return dependent.downtime ? say`${formatQuantity(dependent.downtime.value)}` : say`any time`;
}
