import { beginOf, endOf } from '@migmap/core';
import type { Mark, Paint } from '../../marks/mark.ts';
import { fonts, textIn } from '../../marks/text.ts';
import { widthOf } from '../../text/measure.ts';
import { waveNumber } from '../map/colours.ts';
import { longDate } from './date-words.ts';
import type { TimeAxis } from './time-axis.ts';
import { type TimelineFacts, waveSpan } from './timeline-facts.ts';

/** A moment of its own: a line through everything, with its words above the axis. */
export interface Flag {
  readonly sort: 'today' | 'at';
  readonly text: string;
  readonly x: number;
  readonly left: number;
  readonly width: number;
  readonly line: number;
  readonly beyond: boolean;
}

const LINE = 19;

export function flagsOf(facts: TimelineFacts, axis: TimeAxis): Flag[] {
  const flags: Flag[] = [];
  const { asOf } = facts;
  if (asOf !== undefined)
    flags.push(flag('today', beginOf(asOf), facts.say`as of ${longDate(asOf)}`, axis, flags));
  const asked = momentFlag(facts);
  if (asked) flags.push(flag('at', asked.moment, asked.words, axis, flags));
  return flags;
}

/** The moment of the plan that is asked for, where it has a day; a wave that only says windows ends with them. */
function momentFlag({
  walked,
  moment,
  map,
  waves,
  say,
}: TimelineFacts): { moment: string; words: string } | undefined {
  const instant = walked.instants[moment?.instant ?? -1];
  if (!instant) return undefined;
  const { at, wave, day } = instant;
  const end = at === 'wave-end' && wave ? waveSpan(map, wave)?.to : undefined;
  const found = end ?? (day && (at === 'day-after' ? beginOf(day) : endOf(day)));
  if (found === undefined) return undefined;
  const number = wave && waveNumber({ waves }, wave);
  const words =
    at === 'wave-end'
      ? say`end of wave ${number ?? ''}`
      : wave
        ? say`in wave ${number ?? ''}`
        : say`a way back closes`;
  return { moment: found, words };
}

function flag(
  sort: Flag['sort'],
  moment: string,
  words: string,
  axis: TimeAxis,
  others: readonly Flag[],
): Flag {
  const beyond = moment < axis.from || moment > axis.to;
  const text = !beyond ? words : moment < axis.from ? `← ${words}` : `${words} →`;
  const x = axis.within(moment);
  const width = Math.ceil(widthOf(text, fonts.badge)) + 16;
  const left = Math.min(axis.x + axis.width - width + 8, Math.max(axis.x - 8, x - width / 2));
  const line = others.some((other) => left < other.left + other.width + 8 && other.left < left + width + 8)
    ? 1
    : 0;
  return { sort, text, x, left: Math.round(left * 100) / 100, width, line, beyond };
}

export function flagHeight(flags: readonly Flag[]): number {
  return flags.length === 0 ? 0 : Math.max(...flags.map(({ line }) => line + 1)) * LINE + 3;
}

export function drawFlags(flags: readonly Flag[], top: number, bottom: number): Mark[] {
  return flags.map((each) => {
    const paint: Paint = each.sort === 'today' ? 'accent' : 'ink-faint';
    const y = top + each.line * LINE;
    const dash = each.sort === 'today' ? {} : { dash: [5, 3] };
    const line: Mark = {
      type: 'path',
      d: `M${each.x} ${y + 17}V${bottom}`,
      stroke: { paint, width: each.sort === 'today' ? 1.8 : 1.4, ...dash },
    };
    return {
      type: 'group',
      role: each.sort,
      title: each.text,
      marks: [
        ...(each.beyond ? [] : [line]),
        { type: 'rect', x: each.left, y, width: each.width, height: 17, radius: 8.5, fill: paint },
        textIn(
          each.text,
          { x: each.left + 8, y: y + 12.2, width: each.width - 15 },
          fonts.badge,
          `on/${paint}`,
        ),
      ],
    };
  });
}
