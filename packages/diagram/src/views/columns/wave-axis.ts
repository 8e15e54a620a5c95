import type { Instant, IsoDate, Wave } from '@migmap/core';
import { dateOf, daysBetween } from '@migmap/core';
import type { Mark, Paint } from '../../marks/mark.ts';
import { fonts } from '../../marks/text.ts';
import { wavePaint } from '../map/colours.ts';

/** Waves of one width next to each other: moments of the walk have their place on it, with dates or without. */
export interface WaveAxis {
  readonly x: number;
  readonly right: number;
  readonly waves: readonly Wave[];
  readonly width: number;
  at(instant: Instant): number;
  /** A day lies in its wave as far on as the wave's dates say; between waves it lies between them. */
  atDay(day: IsoDate): number | undefined;
}

/** Room behind the last wave, for what ends later. */
const BEYOND = 22;
/** Room between the drawn columns of two waves. */
const BETWEEN = 6;

export function axisWidth(waves: number): number {
  return waves * columnWidth(waves) + BEYOND;
}

function columnWidth(waves: number): number {
  if (waves <= 6) return 74;
  if (waves <= 10) return 56;
  return waves <= 18 ? 40 : 28;
}

export function waveAxis(waves: readonly Wave[], x: number): WaveAxis {
  const width = columnWidth(waves.length);
  const left = (wave: Wave): number => x + waves.indexOf(wave) * width + BETWEEN / 2;
  const inner = width - BETWEEN;
  const right = x + waves.length * width + BEYOND;
  const atDay = (day: IsoDate): number | undefined => dayPlace(waves, day, left, inner, right);
  return {
    x,
    right,
    waves,
    width,
    atDay,
    at: ({ at, wave, step, day }) => {
      if (at === 'day-after' && day !== undefined) return atDay(day) ?? right;
      if (!wave || !waves.includes(wave)) return at === 'start' ? x : right;
      if (at === 'wave-end' || !step) return left(wave) + inner;
      return left(wave) + (inner * (wave.steps.indexOf(step) + 0.5)) / (wave.steps.length + 0.5);
    },
  };
}

function dayPlace(
  waves: readonly Wave[],
  day: IsoDate,
  left: (wave: Wave) => number,
  inner: number,
  right: number,
): number | undefined {
  const dated = waves.flatMap((wave) =>
    wave.dates
      ? [{ wave, from: dateOf(wave.dates.value.from.value), to: dateOf(wave.dates.value.to.value) }]
      : [],
  );
  if (dated.length === 0) return undefined;
  const during = dated.find(({ from, to }) => from <= day && day <= to);
  if (during) {
    const share = (daysBetween(during.from, day) + 1) / (daysBetween(during.from, during.to) + 1);
    return left(during.wave) + inner * share;
  }
  const before = dated
    .filter(({ to }) => to < day)
    .sort((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1);
  const first = dated[0]?.wave;
  if (!before) return first && left(first) - BETWEEN / 2;
  const last = dated.every(({ to }) => to < day);
  return last ? right - BEYOND / 2 : left(before.wave) + inner + BETWEEN / 2;
}

/** Numbers of the waves, and their last days where there is room. */
export function drawAxisHead({ waves, x, width }: WaveAxis, y: number): Mark[] {
  return waves.flatMap((wave, index): Mark[] => {
    const middle = x + (index + 0.5) * width;
    const paint: Paint = wavePaint({ waves }, wave) ?? 'level/none';
    const end = wave.dates && dateOf(wave.dates.value.to.value);
    return [
      { type: 'rect', x: middle - 11, y, width: 22, height: 17, radius: 8.5, fill: paint },
      {
        type: 'text',
        x: middle,
        y: y + 12.4,
        text: String(index + 1),
        font: fonts.badge,
        fill: `on/${paint}`,
        anchor: 'middle',
      },
      ...(end && width >= 70
        ? [
            {
              type: 'text',
              x: middle,
              y: y + 31,
              text: end,
              font: fonts.small,
              fill: 'ink-faint',
              anchor: 'middle',
            } as const,
          ]
        : []),
    ];
  });
}

/** A line at the end of each wave. */
export function drawAxisLines({ waves, x, width }: WaveAxis, top: number, bottom: number): Mark {
  const d = waves.map((_, index) => `M${x + (index + 1) * width} ${top}V${bottom}`).join('');
  return { type: 'path', d, stroke: { paint: 'lane-edge', width: 1, dash: [2, 3] } };
}
