import {
  beginOf,
  endOf,
  type Freeze,
  type Moment,
  NOTHING_SAID,
  type Phrase,
  type ResolvedMap,
  type Sourced,
  type SourceRef,
  type Span,
  type Step,
  say,
  type Wave,
  windowsOf,
} from '@migmap/core';
import { refsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { freezeFixes } from './freeze-fixes.ts';
import { isCovered, overlaps } from './frozen.ts';

export const calendarFreeze: Rule = {
  meta: {
    code: 'calendar/freeze',
    category: 'calendar',
    severity: 'error',
    fixable: true,
    summary: 'Something moves while changes are frozen.',
    source: 'Language reference, Declarations: freeze',
  },
  *check({ map }) {
    for (const freeze of map.freezes) {
      const { span } = freeze;
      if (!span) continue;
      for (const wave of map.waves) {
        for (const reach of reachesOf(map, wave, freeze, span.value))
          yield reportOf(map, freeze, span, wave, reach);
      }
    }
  },
};

/** What of a wave reaches into a freeze. */
interface Reach {
  readonly source: SourceRef;
  readonly what: Phrase;
}

function reportOf(map: ResolvedMap, freeze: Freeze, span: Sourced<Span>, wave: Wave, reach: Reach): Report {
  const { from, to } = span.value;
  const title = freeze.title ? ` "${freeze.title.value}"` : '';
  const reason = freeze.because ? say`, because "${freeze.because.value}"` : NOTHING_SAID;
  const names = [...new Set(wave.steps.filter((step) => isCovered(freeze, step)).flatMap(refsOf))];
  return {
    message: say`${reach.what} ${waveText(wave)} reaches into the freeze${title} (${from.value} .. ${to.value}), in which no step may
      fall${reason}. Move it before or after the freeze, or say with \`for\` whom the freeze is about.`,
    source: reach.source,
    names: [wave.name.value, ...new Set(names.map((ref) => ref.value))],
    wave: wave.name.value,
    related: [{ source: span.source, message: say`Nothing may change in this time` }],
    fixes: () => freezeFixes(map, wave, reach.source),
  };
}

/** Windows count; without windows the dates. A step with a day of its own counts by that day. */
function reachesOf(map: ResolvedMap, wave: Wave, freeze: Freeze, span: Span): Reach[] {
  const steps = wave.steps.filter((step) => isCovered(freeze, step));
  const found = steps.some((step) => dayOf(step) === undefined) ? planned(map, wave, span) : [];
  if (found.length > 0) return found;
  return steps.flatMap((step) => ownReach(step, span)).slice(0, 1);
}

function planned(map: ResolvedMap, wave: Wave, span: Span): Reach[] {
  if (wave.windows.length === 0) {
    const dates = wave.dates;
    if (!dates || !overlaps(span, beginOf(dates.value.from.value), endOf(dates.value.to.value))) return [];
    return [
      { source: dates.source, what: say`The time ${dates.value.from.value} .. ${dates.value.to.value} of` },
    ];
  }
  const inFreeze = windowsOf(map, wave).filter(({ opens, closes }) => overlaps(span, opens, closes));
  return [...new Set(inFreeze.map(({ source }) => source))].flatMap((source): Reach[] => {
    const first = inFreeze.find((window) => window.source === source);
    return first ? [{ source, what: say`The window ${first.opens} .. ${first.closes} of` }] : [];
  });
}

/** A pilot that has begun before may run on: nothing changes by it. */
function ownReach(step: Step, span: Span): Reach[] {
  const day = dayOf(step);
  if (!day || !overlaps(span, beginOf(day.value), endOf(day.value))) return [];
  return [{ source: day.source, what: say`A step on ${day.value} in` }];
}

function dayOf(step: Step): Sourced<Moment> | undefined {
  return step.type === 'pilot' ? step.dates?.value.from : step.done;
}
