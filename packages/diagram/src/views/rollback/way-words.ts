import { formatSeconds, type Instant, type Rollback, rollbackSeconds, type Say } from '@migmap/core';
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
  const { say } = facts;
  const { until, horizon: end } = horizon;
  const reason = causeText(horizon, say);
  if (horizon.rollbacks.length === 0) return { until: say`no way back` };
  if (never && !until) return { until: say`going back never works`, ...(reason ? { because: reason } : {}) };
  if (until && cut && end) {
    return {
      until: say`works only until ${momentText(facts, end)}`,
      because: say`not until ${until.value}: ${reason ?? ''}`,
    };
  }
  if (until) {
    const same = end?.at === 'day-after' && end.day === until.value;
    const later = end && !same && say`would work until ${momentText(facts, end)}: ${reason ?? ''}`;
    return { until: say`until ${until.value}`, ...(later ? { because: later } : {}) };
  }
  if (!ends) return { until: say`open to the end`, because: say`nothing in the plan ends it` };
  const because = ends.by === 'horizon' ? reason : say`all of it has moved by then`;
  return { until: say`until ${momentText(facts, ends.instant)}`, ...(because ? { because } : {}) };
}

function causeText({ cause, other }: Way['horizon'], say: Say): string | undefined {
  const name = other ? shownTitle(other) : say`another service`;
  switch (cause) {
    case 'rollback/beyond-retirement':
      return say`then its old side is retired`;
    case 'rollback/broken-by-retirement':
      return say`its old side needs ${name}, which is gone then`;
    case 'rollback/shadowed':
      return say`${name} needs the new side then, and cannot go back`;
    case undefined:
      return undefined;
  }
}

function momentText(facts: MapFacts, { at, wave, day }: Instant): string {
  if (at === 'day-after' && day !== undefined) return day;
  if (!wave || !facts.waves.includes(wave)) return facts.say`the start`;
  const number = waveNumber(facts, wave);
  return at === 'wave-end' ? facts.say`the end of wave ${number}` : facts.say`wave ${number}`;
}

/** What a rollback point says of itself, in short lines. */
export function pointWords(point: Rollback, say: Say): string[] {
  const seconds = rollbackSeconds(point);
  const people = [point.decides?.value, point.deputy && say`or ${point.deputy.value}`]
    .filter(Boolean)
    .join(' ');
  const time = seconds === undefined ? say`time not said` : say`takes ${formatSeconds(seconds)}`;
  const test = point.tested ? say`tested ${point.tested.value}` : say`not tested`;
  return [`${time} · ${test}`, ...(people === '' ? [] : [say`decided by ${people}`])];
}
