import { formatSeconds, type Instant, type Rollback, rollbackSeconds } from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';
import { waveNumber } from '../map/colours.ts';
import type { MapFacts } from '../map/facts.ts';
import type { Way } from './ways.ts';

/** Until when a service can go back, and what ends that. */
export interface WayWords {
  readonly until: string;
  readonly because?: string;
}

export function wayWords(facts: MapFacts, { horizon, cut, ends, never }: Way): WayWords {
  const { until, horizon: end } = horizon;
  const reason = causeText(horizon);
  if (horizon.rollbacks.length === 0) return { until: 'no way back' };
  if (never && !until) return { until: 'going back never works', ...(reason ? { because: reason } : {}) };
  if (until && cut && end) {
    return {
      until: `works only until ${momentText(facts, end)}`,
      because: `not until ${until.value}: ${reason}`,
    };
  }
  if (until) {
    const same = end?.at === 'day-after' && end.day === until.value;
    const later = end && !same && `would work until ${momentText(facts, end)}: ${reason}`;
    return { until: `until ${until.value}`, ...(later ? { because: later } : {}) };
  }
  if (!ends) return { until: 'open to the end', because: 'nothing in the plan ends it' };
  const because = ends.by === 'horizon' ? reason : 'all of it has moved by then';
  return { until: `until ${momentText(facts, ends.instant)}`, ...(because ? { because } : {}) };
}

export function causeText({ cause, other }: Pick<Way['horizon'], 'cause' | 'other'>): string | undefined {
  const name = other ? shownTitle(other) : 'another service';
  switch (cause) {
    case 'rollback/beyond-retirement':
      return 'then its old side is retired';
    case 'rollback/broken-by-retirement':
      return `its old side needs ${name}, which is gone then`;
    case 'rollback/shadowed':
      return `${name} needs the new side then, and cannot go back`;
    case undefined:
      return undefined;
  }
}

export function momentText(facts: MapFacts, { at, wave, day }: Instant): string {
  if (at === 'day-after' && day !== undefined) return day;
  if (!wave || !facts.waves.includes(wave)) return 'the start';
  return at === 'wave-end' ? `the end of wave ${waveNumber(facts, wave)}` : `wave ${waveNumber(facts, wave)}`;
}

/** What a rollback point says of itself, in short lines. */
export function pointWords(point: Rollback): string[] {
  const seconds = rollbackSeconds(point);
  const people = [point.decides?.value, point.deputy && `or ${point.deputy.value}`].filter(Boolean).join(' ');
  const time = seconds === undefined ? 'time not said' : `takes ${formatSeconds(seconds)}`;
  const test = point.tested ? `tested ${point.tested.value}` : 'not tested';
  return [`${time} · ${test}`, ...(people === '' ? [] : [`decided by ${people}`])];
}
