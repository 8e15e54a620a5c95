import { dispositionOf, type Say, type Service, type ServiceState, type Wave } from '@migmap/core';
import type { Fate } from '../../compare/fate.ts';
import { type ShownLayer, shownLayers } from '../../graph/layers.ts';
import { shownTitle } from '../../graph/titles.ts';
import { lifeWords } from '../../marks/life-signs.ts';
import { inTurn } from '../../marks/value-words.ts';
import { serviceId } from '../../picture.ts';
import type { MapFacts } from '../map/facts.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import type { Place } from './violations.ts';

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
  /** Absent for those that no wave moves. */
  readonly wave?: Wave;
  /** What is in it is not news. */
  readonly quiet: boolean;
  /** Of a wave that only one of two compared plans has, or that has changed. */
  readonly fate?: Fate;
}

type Cell = Pick<Chip, 'column' | 'row'>;

/** One thing in a cell: a service in a wave, or several that have been put together. */
export interface Chip {
  readonly id: string;
  readonly services: readonly Service[];
  readonly column: number;
  readonly row: number;
  readonly title: string;
  readonly spoken: string;
  /** What happened, in two or three words, where the sign does not say it. */
  readonly detail?: string;
  /** How many of each state; of a single service one. */
  readonly states: readonly (readonly [ServiceState, number])[];
  /** The wave that it stands in, or the column of those that stand in none. */
  readonly wave?: Wave;
  readonly rest?: string;
  /** Where two plans are compared: what became of it. */
  readonly fate?: Fate;
  /** It was here, and is not any more. */
  readonly isGhost?: boolean;
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly ShownLayer[];
  readonly chips: readonly Chip[];
  /** The chip of a service in a wave, or the one that is nearest. */
  chipAt(place: Place): Chip | undefined;
  /** Cells in which services have been put together. */
  readonly collapsed: number;
  /** Waves that are not shown because nothing in them is news. */
  readonly leftOut?: number;
}

/** So many services are shown in one cell, of a large map and of others; the rest is counted. */
const MOST_CHIPS = { large: 5, else: 12 };
const LARGE = 60;
/** Above it, cells only count. */
export const MOST_WAVES_OPEN = 16;

/** Puts what happens into cells; `urgent` services are the last to be put together with others. */
export function boardOf(facts: MapFacts, urgent: ReadonlySet<string>): Board {
  const rows = shownLayers(facts);
  const waves = shownWaves(facts);
  const { columns, cells } = filled(facts, rows, waves);
  const chips: Chip[] = [];
  const chipOf = new Map<string, Chip>();
  let collapsed = 0;
  for (const [row, layer] of rows.entries()) {
    for (const column of columns.keys()) {
      const cell = cells.get(`${row} ${column}`) ?? [];
      const shown = joined(cell, mostIn(facts, layer, waves.length), urgent, {
        id: cellId(layer, columns[column]),
        say: facts.say,
      });
      if (shown.some((chip) => chip.services.length > 1)) collapsed++;
      for (const chip of shown) {
        chips.push(chip);
        for (const service of chip.services) chipOf.set(keyOf(service, column), chip);
      }
    }
  }
  return { columns, rows, chips, collapsed, chipAt: (place) => chipAt(place, columns, chipOf) };
}

function cellId({ id }: ShownLayer, column: BoardColumn | undefined): string {
  return `cell/${id.replace('layer/', '')}/${column?.id.split('/')[1] ?? ''}`;
}

/** In the order of the walk; those in a circle, and after one, come last, for they have no order. */
export function allWaves({ map, walked }: MapFacts): Wave[] {
  return [...new Set([...walked.waves, ...map.waves])];
}

function shownWaves(facts: MapFacts): Wave[] {
  const asked = facts.settings.waves ?? [];
  return allWaves(facts).filter((wave) => asked.length === 0 || asked.includes(wave.name.value));
}

/** A chip for each service and wave; then columns for those that are in no wave, and for those that stay. */
export function filled(facts: MapFacts, rows: readonly ShownLayer[], waves: readonly Wave[]) {
  const { say } = facts;
  const rowOf = new Map(rows.flatMap(({ services }, row) => services.map((each) => [each, row] as const)));
  const columns = waves.map((wave, index): BoardColumn => {
    // A second wave of one name is a fault of the map, not of the picture.
    const earlier = waves.slice(0, index).filter(({ name }) => name.value === wave.name.value).length;
    const id = `wave/${wave.name.value}${earlier > 0 ? `~${earlier + 1}` : ''}`;
    return { id, title: shownTitle(wave), wave, quiet: false };
  });
  const cells = new Map<string, Chip[]>();
  const add = (chip: Chip): void => {
    const key = `${chip.row} ${chip.column}`;
    cells.set(key, [...(cells.get(key) ?? []), chip]);
  };
  const moving = new Set<Service>();
  for (const each of happeningsOf(facts.map, facts.walked, allWaves(facts))) {
    const [row, column] = [rowOf.get(each.service), waves.indexOf(each.wave)];
    if (each.moved || (each.retired && dispositionOf(each.service) === 'dropped')) moving.add(each.service);
    if (row !== undefined && column >= 0)
      add(waveChip(each, columns[column]?.id ?? '', { column, row }, say));
  }
  const rest = [...rowOf].filter(([service]) => !moving.has(service));
  const unscheduled = rest.filter(([service]) => !isStaying(service));
  addColumn({ id: 'column/no-wave', title: say`In no wave`, quiet: false }, unscheduled);
  addColumn(
    { id: 'column/stays', title: say`Stays as it is`, quiet: true },
    rest.filter(([each]) => isStaying(each)),
  );
  return { columns, cells };

  function addColumn(column: BoardColumn, services: readonly (readonly [Service, number])[]): void {
    if (services.length === 0) return;
    columns.push(column);
    for (const [service, row] of services)
      add({ ...restChip(service, { column: columns.length - 1, row }, say), rest: column.id });
  }
}

function isStaying(service: Service): boolean {
  const disposition = dispositionOf(service);
  return disposition === 'stays' || disposition === 'unsaid';
}

function waveChip(happening: Happening, columnId: string, cell: Cell, say: Say): Chip {
  const { service, wave, state, moved, retired } = happening;
  // Where an old side ends long after all have moved, its end is the news.
  const shown = retired && !moved ? 'retired' : state;
  const detail = detailOf(happening, say);
  const title = shownTitle(service);
  return {
    id: `${serviceId(service)}/${columnId.slice('wave/'.length)}`,
    services: [service],
    ...cell,
    title,
    spoken: say`${title} in ${shownTitle(wave)}: ${inTurn([detail, lifeWords[shown]], ', ')}`,
    states: [[shown, 1]],
    wave,
    ...(detail === undefined ? {} : { detail }),
  };
}

function detailOf({ moved, pilot, retired }: Happening, say: Say): string | undefined {
  if (moved && (moved.before > 0 || moved.after < 100)) return `${moved.before} → ${moved.after} %`;
  if (moved && pilot) return pilot === 'lab' ? say`lab first` : say`pilot first`;
  if (moved || retired) return undefined;
  return pilot === 'lab' ? say`lab pilot` : say`pilot`;
}

function restChip(service: Service, cell: Cell, say: Say): Chip {
  const stays = isStaying(service);
  const state = stays ? 'stays' : dispositionOf(service) === 'introduced' ? 'absent' : 'old';
  const title = shownTitle(service);
  return {
    id: serviceId(service),
    services: [service],
    ...cell,
    title,
    spoken: `${title}: ${stays ? say`stays as it is` : say`in no wave`}`,
    states: [[state, 1]],
  };
}

function mostIn(facts: MapFacts, { layer }: ShownLayer, waves: number): number {
  const expand = facts.settings.expand ?? [];
  if (expand.includes('*') || expand.includes(layer?.name.value ?? '')) return Number.POSITIVE_INFINITY;
  if (waves > MOST_WAVES_OPEN) return 0;
  return facts.services.length > LARGE ? MOST_CHIPS.large : MOST_CHIPS.else;
}

/** The cell, with what is beyond `most` as one chip: it takes a place as well. */
function joined(cell: readonly Chip[], most: number, urgent: ReadonlySet<string>, as: GroupName): Chip[] {
  if (cell.length <= most) return [...cell];
  const isUrgent = (chip: Chip): boolean => chip.services.some((each) => urgent.has(each.name.value));
  const kept = [...cell.filter(isUrgent), ...cell.filter((chip) => !isUrgent(chip))].slice(
    0,
    Math.max(0, most - 1),
  );
  const rest = cell.filter((chip) => !kept.includes(chip));
  const group = groupOf(rest, as, kept.length > 0);
  return [...cell.filter((chip) => kept.includes(chip)), ...(group ? [group] : [])];
}

interface GroupName {
  readonly id: string;
  readonly say: Say;
}

export function groupOf(chips: readonly Chip[], { id, say }: GroupName, some: boolean): Chip | undefined {
  const [first] = chips;
  if (!first) return undefined;
  const states = new Map<ServiceState, number>();
  for (const [state] of chips.flatMap((chip) => chip.states)) states.set(state, (states.get(state) ?? 0) + 1);
  const services = chips.flatMap((chip) => chip.services);
  return {
    id,
    services,
    column: first.column,
    row: first.row,
    title: some ? say`${services.length} more` : '',
    spoken: services.map(shownTitle).join(', '),
    states: [...states],
  };
}

export function keyOf(service: Service, column: number): string {
  return `${column} ${service.name.value}`;
}

/** In one of those waves; else in the next one in which something happens to it, else where it stands. */
export function chipAt(
  { service, waves }: Place,
  columns: readonly BoardColumn[],
  chips: ReadonlyMap<string, Chip>,
): Chip | undefined {
  const own = columns.flatMap((_, column) => chips.get(keyOf(service, column)) ?? []);
  const at = waves.map((wave) => columns.findIndex((column) => column.wave === wave));
  if (at.length === 0) return own.find((chip) => !columns[chip.column]?.wave) ?? own[0];
  const first = Math.min(...at);
  return (
    own.find((chip) => at.includes(chip.column)) ?? own.find((chip) => chip.column >= first) ?? own.at(-1)
  );
}
