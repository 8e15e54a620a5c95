import {
  loadsOf,
  type Moment,
  type Phrase,
  type ResolvedMap,
  type Say,
  type Sourced,
  say,
  type TeamLoad,
  type Wave,
  type Weekday,
  type Window,
} from '@migmap/core';
import { shownTitle } from '../../graph/titles.ts';

/** Percent of their time that people have for a wave (language reference, Sums). */
export const LOAD_LIMIT = 60;

/** `2027-04-05 – 2027-05-28` */
export function datesText({ dates }: Wave): string | undefined {
  if (!dates) return undefined;
  const { from, to } = dates.value;
  return from.value === to.value ? from.value : `${from.value} – ${to.value}`;
}

/** `sat 20:00 – sun 06:00`, or the first window with the number of the others. */
export function windowText({ windows, dates }: Wave, tell: Say): string | undefined {
  const [first] = windows;
  if (!first) return undefined;
  return `${oneWindow(first, dates?.value.from.value, tell)}${windows.length > 1 ? ` +${windows.length - 1}` : ''}`;
}

function oneWindow({ value }: Sourced<Window>, after: Moment | undefined, tell: Say): string {
  if (!value.weekly) return `${momentText(value.from, after)} – ${momentText(value.to, value.from)}`;
  const to = value.toDay === value.fromDay ? value.toTime : tell`${DAYS[value.toDay]} ${value.toTime}`;
  return tell`${DAYS[value.fromDay]} ${value.fromTime} – ${to}`;
}

const DAYS: Readonly<Record<Weekday, Phrase>> = {
  mon: say`mon`,
  tue: say`tue`,
  wed: say`wed`,
  thu: say`thu`,
  fri: say`fri`,
  sat: say`sat`,
  sun: say`sun`,
};

/** What has been said right before is not said again: the year, and of two moments the day. */
function momentText(moment: Moment, after: Moment = ''): string {
  const [date = '', time] = moment.split('T');
  const [first = ''] = after.split('T');
  if (date === first && after.includes('T')) return time ?? date;
  const day = date.slice(0, 4) === first.slice(0, 4) ? date.slice(5) : date;
  return [day, time].filter(Boolean).join(' ');
}

export function ownerText(map: ResolvedMap, { owner }: Wave): string | undefined {
  if (!owner) return undefined;
  const team = map.find('team', owner.value);
  return team ? shownTitle(team) : owner.value;
}

/** What a wave asks of a team, as a share of all its working time in the wave. */
export interface ShownLoad {
  readonly team: string;
  /** Percent, as a whole number. */
  readonly share: number;
  readonly over: boolean;
  /** The team owns the wave. */
  readonly owns: boolean;
}

/** The teams of a wave, its owner first, then the busiest; where nothing is said of people, dates or efforts, there are none. */
export function loadShares(map: ResolvedMap, wave: Wave): ShownLoad[] {
  const loads = loadsOf(map, wave).filter(({ available, needed }: TeamLoad) => available > 0 && needed > 0);
  return loads
    .map(({ team, needed, available }) => ({
      team: shownTitle(team),
      share: Math.round((needed / available) * 100),
      over: needed * 100 > available * LOAD_LIMIT + 1e-6,
      owns: team.name.value === wave.owner?.value,
    }))
    .sort((a, b) => Number(b.owns) - Number(a.owns) || b.share - a.share);
}
