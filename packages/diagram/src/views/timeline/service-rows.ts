import {
  beginOf,
  dateOf,
  earliestDay,
  endOf,
  type Instant,
  type IsoDate,
  latestDay,
  parallelRun,
  type Service,
} from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import { foundWords } from '../../marks/value-words.ts';
import { serviceId } from '../../picture.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import { lengthWords, longDate } from './date-words.ts';
import type { Row, TimeItem } from './rows.ts';
import { horizon, parallelBar, wayBack } from './signs.ts';
import type { TimelineFacts } from './timeline-facts.ts';

/** How long old and new run side by side, and how long there is a way back; none for a service without either. */
export function serviceRow(service: Service, facts: TimelineFacts): Row | undefined {
  const side = parallel(service, facts);
  const items = [...side, ...back(service, facts, side.length)];
  if (items.length === 0) return undefined;
  const waves = facts.wavesOf.get(service.name.value) ?? [];
  const wave = waves.at(-1);
  const counts = countsOf(facts.findings.of(service.name.value));
  const said = facts.findings.of(service.name.value).map((finding) => facts.say`${foundWords(finding)}`);
  return {
    id: serviceId(service),
    sort: 'service',
    name: service.name.value,
    title: shownTitle(service),
    ...(wave
      ? { badge: { text: waveNumber(facts, wave), paint: wavePaint(facts, wave) ?? 'level/none' } }
      : {}),
    spoken: [shownTitle(service), ...items.flatMap((item) => item.spoken ?? []), ...said].join('; '),
    items,
    ...(counts ? { findings: counts } : {}),
  };
}

function parallel(service: Service, { walked, say }: TimelineFacts): TimeItem[] {
  const run = parallelRun(walked, service);
  if (run?.from === undefined || (run.to !== undefined && run.to < run.from)) return [];
  const text =
    run.to === undefined
      ? say`in parallel; no date for its end`
      : say`${lengthWords(run.from, run.to)} in parallel`;
  return [
    {
      role: 'parallel',
      from: beginOf(run.from),
      to: run.to === undefined ? UNKNOWN_END : endOf(run.to),
      sign: 'parallel',
      reach: 1,
      text,
      spoken:
        run.to === undefined
          ? say`${text}, from ${longDate(run.from)}`
          : say`${text}, from ${longDate(run.from)} to ${longDate(run.to)}`,
      draw: ({ x0, x1, y }) => parallelBar(x0, x1, y),
    },
  ];
}

/** Beyond every axis. */
const UNKNOWN_END = '9999-12-31T00:00';

/** The way back with its written end, and how far it would reach. */
interface Back {
  readonly from: IsoDate;
  /** As written, or else where it closes by itself. */
  readonly until: IsoDate;
  readonly written: boolean;
  readonly horizon?: IsoDate;
}

function back(service: Service, facts: TimelineFacts, line: number): TimeItem[] {
  const way = backOf(service, facts);
  if (!way) return [];
  const broken = way.horizon !== undefined && way.until > way.horizon;
  const open = broken && way.horizon !== undefined ? way.horizon : way.until;
  const [from, shut] = [beginOf(way.from), endOf(open)];
  const items: TimeItem[] = [
    {
      role: 'way-back',
      from,
      to: shut < from ? from : shut,
      sign: 'way-back',
      line,
      reach: 1,
      ...(broken ? {} : { text: facts.say`way back until ${facts.day(way.until)}` }),
      spoken: backWords(way, facts),
      draw: ({ x0, x1, y }) => wayBack(x0, Math.max(x1, x0 + 6), y),
    },
  ];
  const beyond = beyondEnd(way, broken, facts);
  return beyond ? [joined(items[0], beyond)] : items;
}

/** The written end and the horizon on one line: the one is told by the other. */
function joined(first: TimeItem | undefined, second: TimeItem): TimeItem {
  if (!first) return second;
  return {
    ...first,
    to: second.to > first.to ? second.to : first.to,
    text: second.text ?? first.text ?? '',
    ...(second.paint ? { paint: second.paint } : {}),
    ...(second.sign ? { also: second.sign } : {}),
    draw: (place) => [
      ...second.draw({ ...place, x0: place.axis.within(second.from), x1: place.axis.within(second.to) }),
      ...first.draw({ ...place, x1: place.axis.within(first.to) }),
    ],
  };
}

function beyondEnd(way: Back, broken: boolean, { day, say }: TimelineFacts): TimeItem | undefined {
  if (way.horizon === undefined || way.horizon === way.until) return undefined;
  const [from, to] = broken ? [way.horizon, way.until] : [way.until, way.horizon];
  return {
    role: 'horizon',
    from: endOf(from),
    to: endOf(to),
    sign: broken ? 'broken' : 'horizon',
    ...(broken
      ? { paint: 'error', text: say`said until ${day(way.until)}, no way back after ${day(from)}` }
      : { text: say`way back until ${day(way.until)}, could be ${day(way.horizon)}` }),
    draw: ({ x0, x1, y }) => horizon(x0, x1, y, broken ? 'error' : 'ink-faint'),
  };
}

function backOf(service: Service, { walked }: TimelineFacts): Back | undefined {
  const life = walked.lifecycle(service);
  const known = walked.horizon(service);
  const points = walked.rollbacksOf(service);
  const begins = life?.moving === undefined ? undefined : walked.instants[life.moving];
  const from = begins && earliestDay(begins);
  if (!known || points.length === 0 || from === undefined) return undefined;
  const until = known.until?.value ?? dayOf(known.closes ?? known.horizon);
  if (until === undefined) return undefined;
  const end = dayOf(known.horizon);
  return {
    from,
    until: dateOf(until),
    written: known.until !== undefined,
    ...(end === undefined ? {} : { horizon: end }),
  };
}

function dayOf(instant: Instant | undefined): IsoDate | undefined {
  return instant && (latestDay(instant) ?? instant.day);
}

function backWords(way: Back, { say }: TimelineFacts): string {
  const until = longDate(way.until);
  const back = way.written ? say`way back until ${until}` : say`way back until ${until} (not written)`;
  if (way.horizon === undefined || way.horizon === way.until) return back;
  return say`${back}, its horizon is ${longDate(way.horizon)}`;
}
