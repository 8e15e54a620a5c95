import { addSeconds, beginOf, calendarDaysBetween, endOf, type Moment } from '@migmap/core';
import type { TimeItem } from './rows.ts';
import type { TimeRange } from './time-axis.ts';
import { spanRange, type TimelineFacts, waveSpan } from './timeline-facts.ts';

/** How far the axis goes beyond the waves for what else has a date, as a share of their time. */
const BEYOND = 0.3;
const DAY = 86_400;

/**
 * The waves give the axis its scale; whatever else is near them is on it too. What lies far away would only make
 * the plan small: it is named at the edge. Undefined where nothing has a date.
 */
export function axisRange(facts: TimelineFacts, items: readonly TimeItem[]): TimeRange | undefined {
  const waves = facts.dated.flatMap((wave) => waveSpan(facts.map, wave) ?? []);
  const others = [...items, ...planDates(facts)];
  const plan = hull(waves);
  if (!plan) return hull(others);
  const room = Math.max(1, calendarDaysBetween(plan.from, plan.to) * BEYOND) * DAY;
  const earliest = addSeconds(plan.from, -room, 'UTC');
  const latest = addSeconds(plan.to, room, 'UTC');
  const near = others.flatMap(({ from, to }) => [from, to]).filter((at) => earliest <= at && at <= latest);
  return hull([plan, ...near.map((at) => ({ from: at, to: at }))]);
}

function planDates({ map, asOf }: TimelineFacts): TimeRange[] {
  const dates = map.header?.dates;
  return [
    ...(dates ? [spanRange(dates.value)] : []),
    ...(asOf === undefined ? [] : [{ from: beginOf(asOf), to: endOf(asOf) }]),
  ];
}

function hull(ranges: readonly TimeRange[]): TimeRange | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  const least = (a: Moment, b: Moment): Moment => (a < b ? a : b);
  const most = (a: Moment, b: Moment): Moment => (a > b ? a : b);
  return {
    from: ranges.reduce((best, { from }) => least(best, from), first.from),
    to: ranges.reduce((best, { to }) => most(best, to), first.to),
  };
}
