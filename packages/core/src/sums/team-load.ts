import { dateOf, type IsoDate } from '../model/date.ts';
import type { Service, Team, Wave } from '../model/map.ts';
import { DURATION_UNITS, type Quantity } from '../model/quantity.ts';
import type { Entry, ResolvedMap } from '../model/resolve.ts';
import { sharesIn } from './moves.ts';
import { addDays, workingDaysBetween } from './working-days.ts';

/** What a wave asks of the people of one team, and what they have. */
export interface TeamLoad {
  readonly team: Team;
  readonly wave: Wave;
  readonly efforts: readonly Effort[];
  /** Person-days of all efforts. */
  readonly needed: number;
  /** Working days of the wave, its first and its last day included. */
  readonly workingDays: number;
  /** People × working days; of a team that gets smaller, each day with those who are there. */
  readonly available: number;
  /** People on the first day, and from each day on which that changes. */
  readonly people: readonly { readonly from: IsoDate; readonly count: number }[];
}

export interface Effort {
  readonly service: Service;
  readonly effort: Quantity;
  /** Percent of the service that migrates in the wave. */
  readonly share: number;
  /** Person-days: effort × share. */
  readonly days: number;
}

/** The load of each team in each wave; where people, dates or efforts are not said, there is none. */
export function teamLoads(map: ResolvedMap): readonly TeamLoad[] {
  return map.waves.flatMap((wave) => {
    if (!wave.dates) return [];
    return [...effortsByTeam(map, wave)].flatMap(([team, efforts]) => loadOf(wave, team, efforts) ?? []);
  });
}

/** The loads of one wave, or of one team; counted once for a map. */
export function loadsOf(map: ResolvedMap, of: Team | Wave): readonly TeamLoad[] {
  let table = TABLES.get(map);
  if (!table) {
    table = new Map();
    for (const load of teamLoads(map)) for (const key of [load.team, load.wave]) add(table, key, load);
    TABLES.set(map, table);
  }
  return table.get(of) ?? [];
}

type LoadTable = Map<Team | Wave, TeamLoad[]>;

const TABLES = new WeakMap<ResolvedMap, LoadTable>();

function add(table: LoadTable, key: Team | Wave, load: TeamLoad): void {
  const known = table.get(key);
  if (known) known.push(load);
  else table.set(key, [load]);
}

/** Person-days of an effort: days as written, hours of an eight-hour day, weeks and longer by their working days. */
export function personDays({ unit, base }: Quantity): number {
  const days = base / (DURATION_UNITS.d ?? 1);
  return days * (PERSON_DAYS[unit] ?? 1);
}

/** Person-days in a day of each unit. */
const PERSON_DAYS: Readonly<Record<string, number>> = {
  s: 24 / 8,
  min: 24 / 8,
  h: 24 / 8,
  w: 5 / 7,
  mo: 5 / 7,
  y: 5 / 7,
};

function effortsByTeam(map: ResolvedMap, wave: Wave): Map<Team, Effort[]> {
  const byTeam = new Map<Team, Effort[]>();
  for (const [service, share] of sharesIn(map, wave)) {
    const team = service.owner && (map.find('team', service.owner.value) as (Entry & Team) | undefined);
    const effort = service.effort?.value;
    if (!team || !effort) continue;
    const known = byTeam.get(team);
    const entry = { service, effort, share, days: (personDays(effort) * share) / 100 };
    if (known) known.push(entry);
    else byTeam.set(team, [entry]);
  }
  return byTeam;
}

function loadOf(wave: Wave, team: Team, efforts: readonly Effort[]): TeamLoad | undefined {
  const span = wave.dates?.value;
  if (!span || !team.people) return undefined;
  const [first, end] = [dateOf(span.from.value), addDays(dateOf(span.to.value), 1)];
  const people = peopleFrom(team, team.people.value, first, end);
  const available = people.reduce(
    (sum, { from, count }, at) => sum + count * workingDaysBetween(from, people[at + 1]?.from ?? end),
    0,
  );
  return {
    team,
    wave,
    efforts,
    needed: efforts.reduce((sum, { days }) => sum + days, 0),
    workingDays: workingDaysBetween(first, end),
    available,
    people,
  };
}

function peopleFrom(team: Team, all: number, first: IsoDate, end: IsoDate) {
  const reductions = [...team.reductions].sort((a, b) => (a.on.value < b.on.value ? -1 : 1));
  const before = reductions.findLast(({ on }) => on.value <= first);
  const later = reductions.filter(({ on }) => on.value > first && on.value < end);
  return [
    { from: first, count: before?.to.value ?? all },
    ...later.map(({ on, to }) => ({ from: on.value, count: to.value })),
  ];
}
