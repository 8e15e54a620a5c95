import { dateOf, type IsoDate } from '../model/date.ts';
import type { Service, Team, Wave } from '../model/map.ts';
import { dispositionOf, type ResolvedMap } from '../model/resolve.ts';
import type { Instant, Walk } from '../ordering/walked.ts';
import { sharesIn } from '../sums/moves.ts';
import { latestDay } from '../sums/parallel-run.ts';
import { loadsOf } from '../sums/team-load.ts';
import { criticalPath } from './critical-path.ts';

/** What a plan comes to, in numbers that can be held against those of another state of it. */
export interface PlanMetrics {
  readonly services: number;
  /** Those that are replaced or introduced. */
  readonly moving: number;
  readonly waves: number;
  readonly begins?: IsoDate;
  readonly ends?: IsoDate;
  /** The chain of waves that takes longest: their names, and its days where all of them have dates. */
  readonly criticalPath: { readonly waves: readonly string[]; readonly days?: number };
  readonly rollback: {
    /** Services that a wave moves, and those of them that a rollback point brings back. */
    readonly moving: number;
    readonly covered: number;
    /** By service: until when it can go back. */
    readonly horizons: Readonly<Record<string, string>>;
  };
  /** By service: when its old side is switched off. */
  readonly switchOffs: Readonly<Record<string, string>>;
  readonly openRisks: number;
  /** The lowest and the mean level of those services that say one, before and after all has moved. */
  readonly sovereignty?: {
    readonly lowest: { readonly start: number; readonly end: number };
    readonly mean: { readonly start: number; readonly end: number };
  };
  /** By team: the person-days of all its services that move, and how full its fullest wave is. */
  readonly load: Readonly<Record<string, TeamMetrics>>;
  /** By wave: users whose service moves in it. */
  readonly users: Readonly<Record<string, number>>;
}

export interface TeamMetrics {
  readonly days: number;
  readonly fullest?: { readonly wave: string; readonly percent: number };
}

export function planMetrics(map: ResolvedMap, walk: Walk): PlanMetrics {
  const days = map.waves.flatMap(({ dates }) => (dates ? [dates.value] : []));
  const begins = days.map(({ from }) => dateOf(from.value)).sort()[0];
  const ends = days
    .map(({ to }) => dateOf(to.value))
    .sort()
    .at(-1);
  return {
    services: map.services.length,
    moving: map.services.filter(isMoving).length,
    waves: map.waves.length,
    ...(begins === undefined ? {} : { begins }),
    ...(ends === undefined ? {} : { ends }),
    criticalPath: criticalPath(map),
    rollback: rollbackMetrics(map, walk),
    switchOffs: switchOffs(map, walk),
    openRisks: map.risks.filter(({ status }) => status === undefined || status.value === 'open').length,
    ...sovereignty(map),
    load: load(map),
    users: usersByWave(map),
  };
}

function isMoving(service: Service): boolean {
  const disposition = dispositionOf(service);
  return disposition === 'replaced' || disposition === 'introduced';
}

function rollbackMetrics(map: ResolvedMap, walk: Walk): PlanMetrics['rollback'] {
  const moved = [...new Set(map.waves.flatMap((wave) => [...sharesIn(map, wave).keys()]))];
  const covered = moved.filter((service) => walk.rollbacksOf(service).length > 0);
  return { moving: moved.length, covered: covered.length, horizons: horizons(covered, walk) };
}

function horizons(services: readonly Service[], walk: Walk): Record<string, string> {
  return table(
    services,
    ({ name }) => name.value,
    (service) => {
      const found = walk.horizon(service);
      if (!found) return undefined;
      return found.until?.value ?? (found.horizon ? wordsOf(found.horizon) : 'always');
    },
  );
}

function switchOffs(map: ResolvedMap, walk: Walk): Record<string, string> {
  return table(
    map.services,
    ({ name }) => name.value,
    (service) => {
      const end = walk.lifecycle(service)?.old?.to;
      const instant = end === undefined ? undefined : walk.instants[end];
      return instant && wordsOf(instant);
    },
  );
}

/** The day where it is known, else the wave. */
function wordsOf(instant: Instant): string {
  const day = latestDay(instant);
  if (day !== undefined) return day;
  return instant.wave ? `wave ${instant.wave.name.value}` : 'the start';
}

function sovereignty({ services }: ResolvedMap): Pick<PlanMetrics, 'sovereignty'> {
  const said = services.flatMap(({ seal }) => (seal ? [{ start: seal.from.value, end: seal.to.value }] : []));
  if (said.length === 0) return {};
  const all = (side: 'start' | 'end'): number[] => said.map((seal) => seal[side]);
  const mean = (levels: readonly number[]): number =>
    rounded(levels.reduce((sum, level) => sum + level, 0) / levels.length);
  return {
    sovereignty: {
      lowest: { start: Math.min(...all('start')), end: Math.min(...all('end')) },
      mean: { start: mean(all('start')), end: mean(all('end')) },
    },
  };
}

function load(map: ResolvedMap): Record<string, TeamMetrics> {
  return table(
    map.teams,
    ({ name }) => name.value,
    (team) => teamMetrics(map, team),
  );
}

function teamMetrics(map: ResolvedMap, team: Team): TeamMetrics | undefined {
  const loads = loadsOf(map, team);
  if (loads.length === 0) return undefined;
  const days = rounded(loads.reduce((sum, { needed }) => sum + needed, 0));
  const shares = loads.flatMap(({ wave, needed, available }) =>
    available > 0 ? [{ wave: wave.name.value, percent: Math.round((needed / available) * 100) }] : [],
  );
  const fullest = shares.reduce<(typeof shares)[number] | undefined>(
    (most, next) => (most && most.percent >= next.percent ? most : next),
    undefined,
  );
  return { days, ...(fullest ? { fullest } : {}) };
}

function usersByWave(map: ResolvedMap): Record<string, number> {
  return table(
    map.waves,
    ({ name }) => name.value,
    (wave) => usersIn(map, wave) || undefined,
  );
}

function usersIn(map: ResolvedMap, wave: Wave): number {
  const shares = [...sharesIn(map, wave)];
  return Math.round(shares.reduce((sum, [{ users }, share]) => sum + ((users?.value ?? 0) * share) / 100, 0));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** In the order of names, so that the order of writing makes no difference. */
function table<Item, Value>(
  items: readonly Item[],
  name: (item: Item) => string,
  value: (item: Item) => Value | undefined,
): Record<string, Value> {
  const entries = items.flatMap((item): [string, Value][] => {
    const found = value(item);
    return found === undefined ? [] : [[name(item), found]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
