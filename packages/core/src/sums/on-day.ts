import { dateOf, type IsoDate } from '../model/date.ts';
import type { Freeze, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { type OpenWindow, windowsOf } from './windows.ts';

/** What of a plan lies on one day. */
export interface OnDay {
  readonly waves: readonly Wave[];
  readonly freezes: readonly Freeze[];
  /** Windows that are open at some time of the day. */
  readonly windows: readonly OpenWindow[];
  /** The waves whose dates begin next, all on one day; none where no wave begins later. */
  readonly next: readonly Wave[];
}

export function onDay(map: ResolvedMap, day: IsoDate): OnDay {
  const waves = map.waves.filter(({ dates }) => dates && covers(dates.value, day));
  return {
    waves,
    freezes: map.freezes.filter(({ span }) => span && covers(span.value, day)),
    windows: waves.flatMap((wave) => windowsOf(map, wave).filter((window) => isOpenOn(window, day))),
    next: nextWaves(map, day),
  };
}

function covers({ from, to }: { from: { value: string }; to: { value: string } }, day: IsoDate): boolean {
  return dateOf(from.value) <= day && day <= dateOf(to.value);
}

/** What closes at midnight is not open on the day that begins then. */
function isOpenOn({ opens, closes }: OpenWindow, day: IsoDate): boolean {
  return dateOf(opens) <= day && closes > `${day}T00:00`;
}

function nextWaves({ waves }: ResolvedMap, day: IsoDate): Wave[] {
  const later = waves.filter((wave) => firstDay(wave) > day);
  const first = later.map(firstDay).sort()[0];
  return later.filter((wave) => firstDay(wave) === first);
}

function firstDay({ dates }: Wave): IsoDate {
  return dates ? dateOf(dates.value.from.value) : '';
}
