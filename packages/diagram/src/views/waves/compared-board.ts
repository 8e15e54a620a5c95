import { APART, type Change, type Service } from '@migmap/core';
import type { Difference } from '../../compare/difference.ts';
import { type Fate, fateWords, isNews } from '../../compare/fate.ts';
import { joined as withGone } from '../../compare/union-map.ts';
import { type ShownLayer, shownLayers } from '../../graph/layers.ts';
import { inTurn } from '../../marks/value-words.ts';
import { waveNumber } from '../map/colours.ts';
import { factsOf, type MapFacts } from '../map/facts.ts';
import {
  allWaves,
  type Board,
  type BoardColumn,
  type Chip,
  chipAt,
  filled,
  groupOf,
  keyOf,
  MOST_WAVES_OPEN,
} from './board.ts';

/** A step that was in another wave: from where it was to where it is. */
export interface Removal {
  readonly from: Chip;
  readonly to: Chip;
}

export interface ComparedBoard {
  readonly board: Board;
  readonly moves: readonly Removal[];
  /** What became of what a wave does to a service; absent where the board does not show it by itself. */
  fateAt(service: string, wave: string): Fate | undefined;
}

/** So many services have chips although nothing happens to them. */
const MOST_QUIET = 40;

/** What both plans do, each thing once: where it is now, and as a ghost where it was. */
export function comparedBoard(facts: MapFacts, difference: Difference): ComparedBoard {
  const rows = shownLayers(facts);
  const [before, after] = [olderCells(facts, rows, difference), newerCells(facts, rows, difference)];
  const every = unionColumns(before.columns, after.columns, difference);
  const all = merged(before.chips, after.chips, { facts, difference, columns: every });
  const allChips = all.filter(({ fate, place }) => isNews(fate) || place === 'after');
  const { columns, chips } = withoutQuiet(every, allChips, difference);
  const byKey = new Map(chips.map((each) => [each.key, each]));
  const shown = gathered(chips, columns, rows, facts);
  const chipOf = new Map<string, Chip>();
  for (const chip of shown) {
    for (const service of chip.services) chipOf.set(keyOf(service, chip.column), chip);
  }
  const board: Board = {
    columns,
    rows,
    chips: shown,
    collapsed: 0,
    leftOut: every.length - columns.length,
    chipAt: (place) => chipAt(place, columns, chipOf),
  };
  return {
    board,
    moves: movedSteps(difference).flatMap(({ from, to }) => {
      const [start, end] = [byKey.get(from)?.chip, byKey.get(to)?.chip];
      return start && end ? [{ from: start, to: end }] : [];
    }),
    fateAt: (service, wave) => byKey.get(`${service} wave/${wave}`)?.fate,
  };
}

/** Of many waves only those are shown in which something has changed. */
function withoutQuiet(columns: readonly BoardColumn[], chips: readonly Placed[], difference: Difference) {
  if (columns.length <= MOST_WAVES_OPEN) return { columns, chips };
  const about = new Set(
    difference.changes.flatMap((change) =>
      difference.aboutOf(change).flatMap(({ sort, name }) => (sort === 'wave' ? [`wave/${name}`] : [])),
    ),
  );
  const loud = new Set(chips.flatMap(({ chip, fate }) => (isNews(fate) ? [chip.column] : [])));
  const kept = columns.filter(
    ({ id, fate }, index) => fate !== undefined || loud.has(index) || about.has(id),
  );
  return {
    columns: kept,
    chips: chips.flatMap((each) => {
      const column = kept.indexOf(columns[each.chip.column] as BoardColumn);
      return column < 0 ? [] : [{ ...each, chip: { ...each.chip, column } }];
    }),
  };
}

interface Cells {
  readonly columns: readonly BoardColumn[];
  readonly chips: readonly Chip[];
}

/** A chip with the service and the column that it is about, by the names of now. */
interface Placed {
  readonly key: string;
  readonly chip: Chip;
  readonly fate: Fate;
  readonly place: 'before' | 'after';
}

function newerCells(facts: MapFacts, rows: readonly ShownLayer[], { newer }: Difference): Cells {
  const own = factsOf(newer, facts.walked, facts.settings);
  return cellsOf(
    own,
    rowsIn(rows, own.services, (name) => name),
  );
}

function olderCells(facts: MapFacts, rows: readonly ShownLayer[], { older, now }: Difference): Cells {
  const own = factsOf(older.map, older.walked, facts.settings);
  const { columns, chips } = cellsOf(
    own,
    rowsIn(rows, own.services, (name) => now('service', name)),
  );
  const renamed = columns.map((column) =>
    column.wave ? { ...column, id: `wave/${now('wave', column.wave.name.value)}` } : column,
  );
  return { columns: renamed, chips };
}

function cellsOf(facts: MapFacts, rows: readonly ShownLayer[]): Cells {
  const asked = facts.settings.waves ?? [];
  const waves = allWaves(facts).filter((wave) => asked.length === 0 || asked.includes(wave.name.value));
  const { columns, cells } = filled(facts, rows, waves);
  return { columns, chips: [...cells.values()].flat() };
}

/** The rows of both, with the services as one of the maps has them. */
function rowsIn(
  rows: readonly ShownLayer[],
  services: readonly Service[],
  nowOf: (name: string) => string,
): ShownLayer[] {
  return rows.map((row) => {
    const names = new Set(row.services.map(({ name }) => name.value));
    return { ...row, services: services.filter(({ name }) => names.has(nowOf(name.value))) };
  });
}

/** Waves that are gone stand behind those that they followed; what no wave moves comes last. */
function unionColumns(
  before: readonly BoardColumn[],
  after: readonly BoardColumn[],
  { existence }: Difference,
): BoardColumn[] {
  const named = (all: readonly BoardColumn[], isWave: boolean) =>
    all
      .filter(({ wave }) => (wave !== undefined) === isWave)
      .map((column) => ({ column, name: { value: column.id, source: { file: '', start: 0, end: 0 } } }));
  const both = (isWave: boolean): BoardColumn[] =>
    withGone(named(after, isWave), named(before, isWave)).map(({ column }) => column);
  return [
    ...both(true).map((column): BoardColumn => {
      const found = existence('wave', column.id.replace(/^wave\//, ''));
      return found === 'both' ? column : { ...column, fate: found };
    }),
    ...both(false),
  ];
}

interface Merging {
  readonly facts: MapFacts;
  readonly difference: Difference;
  readonly columns: readonly BoardColumn[];
}

function merged(before: readonly Chip[], after: readonly Chip[], merging: Merging): Placed[] {
  const { difference, columns } = merging;
  const { now } = difference;
  const [old, current] = [
    keyed(
      before,
      (name) => now('service', name),
      (name) => now('wave', name),
    ),
    keyed(
      after,
      (name) => name,
      (name) => name,
    ),
  ];
  const moves = movedSteps(difference);
  const [left, reached] = [new Set(moves.map(({ from }) => from)), new Set(moves.map(({ to }) => to))];
  const touched = new Set(difference.changes.flatMap((change) => stepKeys(change, difference)));
  const isRest = (key: string): boolean => !key.includes(' wave/');
  const ghosts = [...old].filter(([key]) => !current.has(key));
  return [
    ...[...current].map(([key, chip]): Placed => {
      const [service = ''] = key.split(' ');
      const isNew = difference.existence('service', service) === 'added';
      const fate: Fate = old.has(key)
        ? touched.has(key)
          ? 'changed'
          : 'same'
        : isRest(key) && !isNew
          ? 'changed'
          : reached.has(key)
            ? 'moved'
            : 'added';
      return placed(key, chip, { fate, place: 'after' }, merging, moves);
    }),
    // Who was in no wave, and is in one now, has not gone from anywhere.
    ...ghosts.flatMap(([key, chip]): Placed[] => {
      const [service = ''] = key.split(' ');
      if (isRest(key) && difference.existence('service', service) !== 'removed') return [];
      return [
        placed(key, chip, { fate: left.has(key) ? 'moved' : 'removed', place: 'before' }, merging, moves),
      ];
    }),
  ].filter(({ chip }) => chip.column < columns.length && chip.column >= 0);
}

function keyed(
  chips: readonly Chip[],
  service: (name: string) => string,
  wave: (name: string) => string,
): Map<string, Chip> {
  return new Map(
    chips.map((chip) => {
      const name = service(chip.services[0]?.name.value ?? '');
      const column = chip.wave ? `wave/${wave(chip.wave.name.value)}` : (chip.rest ?? '');
      return [`${name} ${column}`, chip];
    }),
  );
}

function placed(
  key: string,
  chip: Chip,
  { fate, place }: Pick<Placed, 'fate' | 'place'>,
  { facts, columns }: Merging,
  moves: readonly MovedStep[],
): Placed {
  const [service = '', columnId = ''] = key.split(' ');
  const column = columns.findIndex(({ id }) => id === columnId);
  const isGhost = place === 'before';
  const other = moves.find(({ from, to }) => (isGhost ? from : to) === key);
  const detail = fate === 'moved' && other ? wayWords(other, isGhost, columns, facts) : shareWords(chip);
  const id = columnId.startsWith('wave/') ? `service/${service}/${columnId.slice(5)}` : `service/${service}`;
  const { detail: _, ...bare } = chip;
  return {
    key,
    fate,
    place,
    chip: {
      ...bare,
      ...(isGhost ? { id } : {}),
      column,
      fate,
      isGhost,
      spoken: facts.say`${chip.spoken}: ${inTurn([fateWords[fate], detail], ', ')}`,
      ...(detail === undefined ? {} : { detail }),
    },
  };
}

/** An arrow would say here that it was another share before. */
function shareWords({ detail }: Chip): string | undefined {
  return detail?.replace(/^(\d+) → (\d+)(?= %)/, '$1–$2');
}

/** `to 4`, `from 2`; a wave that is gone has no number. */
function wayWords(
  { from, to }: MovedStep,
  isGhost: boolean,
  columns: readonly BoardColumn[],
  facts: MapFacts,
): string {
  const [, id] = (isGhost ? to : from).split(' ');
  const column = columns.find((each) => each.id === id);
  const wave = column?.wave && facts.waves.includes(column.wave) ? waveNumber(facts, column.wave) : undefined;
  const { say } = facts;
  if (wave === undefined) return say`moved`;
  return isGhost ? say`to ${wave}${APART}` : say`from ${wave}${APART}`;
}

interface MovedStep {
  /** Keys of chips. */
  readonly from: string;
  readonly to: string;
}

function movedSteps(difference: Difference): MovedStep[] {
  return difference.changes.flatMap((change) => {
    if (change.kind !== 'moved' || change.sort !== 'step') return [];
    const [from, to] = stepKeys(change, difference);
    return from && to ? [{ from, to }] : [];
  });
}

/** The chips that a change of a step is about: where it was, and where it is. */
export function stepKeys({ sort, before, after }: Change, { now }: Difference): string[] {
  if (sort !== 'step' && sort !== 'task') return [];
  const keyAt = (mention: Change['before'], isOlder: boolean): string[] => {
    const [service, wave] = mention?.about ?? [];
    if (service?.sort !== 'service' || wave?.sort !== 'wave') return [];
    const names = isOlder
      ? [now('service', service.name), now('wave', wave.name)]
      : [service.name, wave.name];
    return [`${names[0]} wave/${names[1]}`];
  };
  return [...keyAt(before, true), ...keyAt(after, false)];
}

/** In a large map what is as before is counted in its cell. */
function gathered(
  placedChips: readonly Placed[],
  columns: readonly BoardColumn[],
  rows: readonly ShownLayer[],
  { services, settings, say }: MapFacts,
): Chip[] {
  const named = new Set((settings.findings ?? []).flatMap(({ names }) => names));
  const isLarge = services.length > MOST_QUIET;
  return rows.flatMap((layer, row) =>
    columns.flatMap((column, index) => {
      const cell = placedChips
        .map(({ chip }) => chip)
        .filter((chip) => chip.row === row && chip.column === index);
      const quiet = cell.filter(
        ({ fate, services: [service] }) => fate === 'same' && !named.has(service?.name.value ?? ''),
      );
      if (!isLarge || quiet.length < 2) return cell;
      const loud = cell.filter((chip) => !quiet.includes(chip));
      const group = groupOf(
        quiet,
        { id: `cell/${layer.id.replace('layer/', '')}/${column.id.split('/')[1]}`, say },
        false,
      );
      const title = say`${quiet.length} as before`;
      return [...loud, ...(group ? [{ ...group, title, fate: 'same' as const }] : [])];
    }),
  );
}
