import {
  APART,
  addDays,
  dateOf,
  type IsoDate,
  nearestValidMoment,
  onDay,
  type Wave,
  workingDaysBetween,
} from '@migmap/core';
import { counted } from '../counted.ts';
import type { Place } from '../place.ts';
import { aroundOf } from './around.ts';
import { weekdayName, windowText } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

/** A date of the map: its weekday, what lies on it, and how far it is to the next wave. */
export function dayPage(telling: Telling, place: Place, written: string): Page | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(written) || nearestValidMoment(written) !== undefined)
    return undefined;
  const { say } = telling;
  const day = dateOf(written);
  const { waves, freezes, windows, next } = onDay(telling.map, day);
  const { wave } = aroundOf(telling, place);
  return {
    heading: say`${telling.ink.strong(written)}, a ${weekdayName(day)}`,
    facts: [
      fact(
        say`in`,
        telling.few(
          waves.map((each) => dayOfWave(telling, each, day)),
          3,
        ),
      ),
      fact(say`freeze`, telling.names(freezes, 3)),
      fact(
        say`window${APART}`,
        telling.few(
          windows.map((window) => windowText(telling, window)),
          2,
        ),
      ),
      fact(say`in`, waves.length === 0 && freezes.length === 0 ? say`no wave and no freeze` : ''),
      fact(say`from here`, toWave(telling, day, wave ?? next[0]) ?? toWave(telling, day, next[0])),
    ],
  };
}

/** `mail-move, working day 3 of 40`. */
function dayOfWave(telling: Telling, wave: Wave, day: IsoDate): string {
  const dates = wave.dates?.value;
  if (!dates) return telling.name(wave);
  const first = dateOf(dates.from.value);
  const at = workingDaysBetween(first, addDays(day, 1));
  const all = workingDaysBetween(first, addDays(dateOf(dates.to.value), 1));
  return telling.say`${telling.name(wave)}, working day ${at} of ${all}`;
}

function toWave(telling: Telling, day: IsoDate, wave: Wave | undefined): string | undefined {
  const first = wave?.dates && dateOf(wave.dates.value.from.value);
  if (!wave || first === undefined || first <= day) return undefined;
  const days = counted(workingDaysBetween(day, first), 'working day');
  return telling.say`${days} to the start of ${telling.name(wave)} (${first})`;
}
