import { addDays, dateOf, type IsoDate, type ResolvedMap, type Wave, weekdayOf } from '@migmap/core';
import { predecessorsOf } from '../order/predecessors.ts';
import { firstDay, lastDay } from '../when.ts';

export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** From a Monday to the Friday of the fourth week. */
const FOUR_WEEKS = 25;

/**
 * Dates that a wave without any may have: those that its windows, pilots and finished steps already say,
 * else four weeks after the waves that it follows, and before those that follow it.
 */
export function proposedDates(map: ResolvedMap, wave: Wave, today: IsoDate | undefined): Days | undefined {
  return saidDays(wave) ?? daysBetweenOthers(map, wave, today);
}

function saidDays(wave: Wave): Days | undefined {
  const windows = wave.windows.flatMap(({ value }) => (value.weekly ? [] : [value.from, value.to]));
  const steps = wave.steps.flatMap((step) => {
    if (step.type !== 'pilot') return step.done?.value ?? [];
    return step.dates ? [step.dates.value.from.value, step.dates.value.to.value] : [];
  });
  const days = [...windows, ...steps].map(dateOf).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function daysBetweenOthers(map: ResolvedMap, wave: Wave, today: IsoDate | undefined): Days | undefined {
  const frame = map.header?.dates?.value;
  const before = ended(map, wave) ?? (frame && dateOf(frame.from.value)) ?? today;
  const after = begun(map, wave) ?? (frame && dateOf(frame.to.value));
  if (before === undefined)
    return after === undefined ? undefined : { from: addDays(after, -FOUR_WEEKS), to: after };
  const from = after !== undefined && mondayFrom(before) > after ? before : mondayFrom(before);
  const to = addDays(from, FOUR_WEEKS);
  if (after === undefined || to <= after) return { from, to };
  return from <= after ? { from, to: after } : undefined;
}

/** When the last of the waves that it follows ends. */
function ended(map: ResolvedMap, wave: Wave): IsoDate | undefined {
  const before = predecessorsOf(map).get(wave) ?? [];
  return before
    .flatMap((predecessor) => lastDay(predecessor.wave) ?? [])
    .sort()
    .at(-1);
}

/** When the first of the waves that follow it begins. */
function begun(map: ResolvedMap, wave: Wave): IsoDate | undefined {
  const after = [...predecessorsOf(map)].filter(([, before]) => before.some((each) => each.wave === wave));
  return after.flatMap(([next]) => firstDay(next) ?? []).sort()[0];
}

function mondayFrom(day: IsoDate): IsoDate {
  return weekdayOf(day) === 'mon' ? day : mondayFrom(addDays(day, 1));
}
