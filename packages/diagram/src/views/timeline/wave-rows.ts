import {
  dateOf,
  formatSeconds,
  type Gate,
  type OpenWindow,
  type Phrase,
  type PilotStep,
  say,
  type Wave,
  windowFit,
  windowsOf,
} from '@migmap/core';
import { countsOf } from '../../graph/painted-findings.ts';
import { shownTitle } from '../../graph/titles.ts';
import { foundWords } from '../../marks/value-words.ts';
import { waveNumber, wavePaint } from '../map/colours.ts';
import {
  clock,
  dayBefore,
  lengthWords,
  longDate,
  momentWords,
  spanWords,
  weekdayName,
} from './date-words.ts';
import { onDay } from './points.ts';
import type { Row, TimeItem } from './rows.ts';
import { hollowBar, hotline, point, type Sign } from './signs.ts';
import type { TimeAxis } from './time-axis.ts';
import { serviceTitle, spanRange, type TimelineFacts, waveSpan } from './timeline-facts.ts';

/** A wave with its windows, its gate, its pilots, and whoever is told or trained. */
export function waveRow(wave: Wave, facts: TimelineFacts): Row {
  const { map } = facts;
  const span = waveSpan(map, wave);
  const days = span && { from: dateOf(span.from), to: dayBefore(span.to) };
  const counts = countsOf(facts.findings.of(wave.name.value));
  const { say } = facts;
  const when = days
    ? say`${spanWords(days.from, days.to)} · ${lengthWords(days.from, days.to)}`
    : say`no dates`;
  return {
    id: `wave/${wave.name.value}`,
    sort: 'wave',
    name: wave.name.value,
    title: shownTitle(wave),
    caption: when,
    badge: { text: waveNumber(facts, wave), paint: wavePaint(facts, wave) ?? 'level/none' },
    spoken: [say`Wave ${waveNumber(facts, wave)}, ${shownTitle(wave)}`, when, ...saidBy(wave, facts)].join(
      '; ',
    ),
    items: [
      ...bars(wave, facts),
      ...gates(wave.gate, facts),
      ...latest(wave, facts),
      ...wave.steps.flatMap((step) => (step.type === 'pilot' ? pilot(step, facts) : [])),
      ...hotlines(wave, facts),
      ...trainings(wave, facts),
      ...notices(wave, facts),
    ],
    ...(counts ? { findings: counts } : {}),
  };
}

function saidBy(wave: Wave, { findings, say }: TimelineFacts): string[] {
  return findings.of(wave.name.value).map((finding) => say`${foundWords(finding)}`);
}

/** Hollow for its dates, full where a window is open. */
function bars(wave: Wave, facts: TimelineFacts): TimeItem[] {
  const span = waveSpan(facts.map, wave);
  if (!span) return [];
  const windows = windowsOf(facts.map, wave);
  const paint = wavePaint(facts, wave) ?? 'line';
  return [
    {
      ...span,
      role: 'wave-dates',
      sign: 'window',
      text: shownTitle(wave),
      terse: true,
      reach: 1,
      draw: ({ axis, x0, x1, y }) => [
        hollowBar(x0, x1, y, 13, 'line-soft'),
        ...blocksOf(windows, axis).map(
          ([left, right]) =>
            ({
              type: 'rect',
              x: left,
              y: y - 6.5,
              width: round(right - left),
              height: 13,
              fill: paint,
            }) as const,
        ),
      ],
    },
  ];
}

/** Where windows are open; what no eye could tell apart is one block. */
function blocksOf(windows: readonly OpenWindow[], axis: TimeAxis): [number, number][] {
  const blocks: [number, number][] = [];
  for (const { opens, closes } of windows) {
    if (closes <= axis.from || opens >= axis.to) continue;
    const left = axis.within(opens);
    const right = Math.max(left + 2, axis.within(closes));
    const last = blocks.at(-1);
    if (last && left < last[1] + 0.8) last[1] = Math.max(last[1], right);
    else blocks.push([left, right]);
  }
  return blocks;
}

function gates(gate: Gate | undefined, { say }: TimelineFacts): TimeItem[] {
  if (!gate) return [];
  const sign: Sign = gate.verdict === undefined ? 'undecided' : gate.verdict.value === 'go' ? 'go' : 'no-go';
  const verdict = gate.verdict?.value ?? say`not decided`;
  const spoken = say`Gate on ${longDate(gate.on.value)}: ${verdict}`;
  return [
    {
      ...onDay(gate.on.value, 'gate', sign, 7),
      layer: 'over',
      text: say`gate: ${gate.verdict?.value ?? say`open`}`,
      terse: true,
      spoken: gate.by ? say`${spoken} by ${gate.by.value}` : spoken,
    },
  ];
}

/** The moment in the shortest window after which a way back would no longer fit. */
function latest(wave: Wave, facts: TimelineFacts): TimeItem[] {
  const { say } = facts;
  const fit = windowFit(facts.walked, wave);
  if (fit?.latestGo === undefined || !fit.wayBack) return [];
  const moment = fit.latestGo;
  const alike = windowsOf(facts.map, wave).filter(
    (window: OpenWindow) => window.seconds === fit.window.seconds,
  );
  const text =
    alike.length > 1
      ? say`go or back by ${weekdayName(moment)} ${clock(moment)}`
      : say`go or back by ${momentWords(moment)}`;
  return [
    {
      role: 'latest-go',
      from: moment,
      to: moment,
      sign: 'latest-go',
      reach: 5,
      line: 1,
      text,
      paint: 'accent',
      spoken: say`Latest go or no-go: ${momentWords(moment)}; the way back of ${shownTitle(fit.wayBack.service)} takes ${formatSeconds(fit.wayBack.seconds)}`,
      draw: ({ x0, y }) => point(x0, y, 'latest-go'),
    },
  ];
}

function pilot(step: PilotStep, { map, say }: TimelineFacts): TimeItem[] {
  if (!step.dates) return [];
  const service = serviceTitle(map, step.service);
  const group = step.group ? ` (${step.group.value})` : '';
  const failed = step.result?.value === 'failed';
  const who = `${service}${group}`;
  const span = spanWords(step.dates.value.from.value, step.dates.value.to.value);
  const spoken = step.lab ? say`Lab of ${who}, ${span}` : say`Pilot of ${who}, ${span}`;
  return [
    {
      ...spanRange(step.dates.value),
      role: 'pilot',
      sign: 'pilot',
      line: 1,
      reach: 1,
      text: failed ? say`${service}: pilot failed` : service,
      ...(failed ? { paint: 'error' } : {}),
      spoken: step.result ? `${spoken}, ${say`${RESULTS[step.result.value]}`}` : spoken,
      draw: ({ x0, x1, y }) => [hollowBar(x0, x1, y, 7, failed ? 'error' : 'ink-soft')],
    },
  ];
}

const RESULTS: Readonly<Record<NonNullable<PilotStep['result']>['value'], Phrase>> = {
  open: say`open`,
  passed: say`passed`,
  failed: say`failed`,
};

function hotlines(wave: Wave, { dense, say }: TimelineFacts): TimeItem[] {
  return wave.hotlines.flatMap(({ span, title }) =>
    span
      ? [
          {
            ...spanRange(span.value),
            role: 'hotline',
            sign: 'hotline' as const,
            line: 1,
            reach: 3,
            text: say`hotline ${title.value}`,
            terse: dense,
            spoken: say`Hotline ${title.value}, ${spanWords(span.value.from.value, span.value.to.value)}`,
            draw: ({ x0, x1, y }) => hotline(x0, x1, y),
          },
        ]
      : [],
  );
}

function trainings(wave: Wave, { dense, say }: TimelineFacts): TimeItem[] {
  return wave.trainings.flatMap(({ by, who, topic }) =>
    by
      ? [
          {
            ...onDay(by.value, 'training', 'training', 7),
            line: dense ? 0 : 1,
            text: who.value,
            terse: dense,
            spoken: topic
              ? say`${who.value} trained in ${topic.value} by ${longDate(by.value)}`
              : say`${who.value} trained by ${longDate(by.value)}`,
          },
        ]
      : [],
  );
}

function notices(wave: Wave, { dense, say }: TimelineFacts): TimeItem[] {
  return wave.notifications.flatMap(({ on, who, about }) =>
    on
      ? [
          {
            ...onDay(on.value, 'notice', 'notice', 7),
            line: dense ? 0 : 1,
            text: who.value,
            terse: dense,
            spoken: about
              ? say`${who.value} told on ${longDate(on.value)}: ${about.value}`
              : say`${who.value} told on ${longDate(on.value)}`,
          },
        ]
      : [],
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
