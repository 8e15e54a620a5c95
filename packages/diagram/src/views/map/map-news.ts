import type { Bridge, Change, Ref, Service } from '@migmap/core';
import {
  type Difference,
  fateOfAll,
  fateOfChange,
  type PictureChange,
  pictureChange,
} from '../../compare/difference.ts';
import type { Fate } from '../../compare/fate.ts';
import type { MapFacts } from './facts.ts';
import type { GraphFocus, MapEdge } from './map-graph.ts';

/** What the map view tells of a difference, and where. */
export interface MapNews {
  readonly difference: Difference;
  readonly focus: GraphFocus;
  /** Of a service, a bridge or a layer, by its id. */
  fateOf(id: string): Fate;
  changesOn(id: string): readonly PictureChange[];
  edgeFate(edge: MapEdge): Fate;
  /** Changes of what is not among these ids: of waves, contracts, the map itself. */
  elsewhere(shown: ReadonlySet<string>): readonly PictureChange[];
}

type Placed = 'service' | 'bridge' | 'layer';

/** So many services have cards although nothing happens to them. */
const MOST_QUIET = 40;
/** What came or went is told on each of so many that it is about; what else has changed of it only on one. */
const MOST_PLACES = { cameOrWent: 3, else: 1 };

export function mapNews(facts: MapFacts, difference: Difference): MapNews {
  const shown = new Set([
    ...facts.services.map(({ name }) => `service/${name.value}`),
    ...facts.map.bridges.map(({ name }) => `bridge/${name.value}`),
  ]);
  const on = new Map<string, PictureChange[]>();
  for (const change of difference.changes) {
    const places = placesOf(change, difference).filter(({ sort, name }) => shown.has(`${sort}/${name}`));
    for (const { sort, name } of places) {
      const id = `${sort}/${name}`;
      on.set(id, [...(on.get(id) ?? []), pictureChange(change, sort)]);
    }
  }
  const layersChanged = new Set(
    difference.changes.flatMap((change) => {
      const [first] = difference.aboutOf(change);
      return first?.sort === 'layer' && fateOfChange(change) === 'changed' ? [first.name] : [];
    }),
  );
  const fateOf = (id: string): Fate => {
    const [sort, name = ''] = [id.split('/')[0] as Placed, id.slice(id.indexOf('/') + 1)];
    if (sort !== 'layer' && sort !== 'service' && sort !== 'bridge') return 'same';
    const existence = name === '' ? 'both' : difference.existence(sort, name);
    if (existence !== 'both') return existence;
    if (sort === 'layer') return layersChanged.has(name) ? 'changed' : 'same';
    return fateOfAll(on.get(id) ?? []);
  };
  const edgeFate = ({ names: [from, to], from: start, to: end }: MapEdge): Fate => {
    const link = difference.linkFate(from, to);
    if (link !== 'same') return link;
    const ends = [start, end].map(fateOf);
    return ends.find((fate) => fate === 'added' || fate === 'removed') ?? 'same';
  };
  return {
    difference,
    fateOf,
    changesOn: (id) => inOrder(on.get(id) ?? []),
    edgeFate,
    elsewhere: (cards) =>
      difference.changes
        .filter((change) => !isSelf(change, difference, cards))
        .filter(
          (change) => !placesOf(change, difference).some(({ sort, name }) => cards.has(`${sort}/${name}`)),
        )
        .map((change) => pictureChange(change)),
    focus: focusOf(facts, difference, fateOf),
  };
}

/** What weighs most comes first. */
function inOrder(changes: readonly PictureChange[]): PictureChange[] {
  const order: readonly Fate[] = ['moved', 'removed', 'added', 'changed'];
  return [...changes].sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
}

/** That a thing came or went is what its card says as a whole. */
function isSelf(
  { kind, sort, ...change }: Change,
  { aboutOf }: Difference,
  shown: ReadonlySet<string>,
): boolean {
  const [first] = aboutOf({ kind, sort, ...change });
  return (
    (kind === 'added' || kind === 'removed') && first?.sort === sort && shown.has(`${sort}/${first.name}`)
  );
}

/** On what it is of, or belongs to; what has no card of its own on the few services that it is about. */
function placesOf(change: Change, difference: Difference): Ref[] {
  const refs = difference.aboutOf(change);
  const [first] = refs;
  const isOwn = first?.sort === change.sort;
  if (isOwn && (change.kind === 'added' || change.kind === 'removed') && isPlaced(first)) return [];
  if (first && isPlaced(first) && !isShared(change)) return [first];
  const places = refs.filter(isPlaced);
  const most =
    change.kind === 'added' || change.kind === 'removed' ? MOST_PLACES.cameOrWent : MOST_PLACES.else;
  return places.length <= most && first?.sort !== 'wave' && first?.sort !== 'layer' ? places : [];
}

/** It is about all its services alike. */
function isShared({ sort }: Change): boolean {
  return sort === 'together' || sort === 'assertion' || sort === 'freeze';
}

function isPlaced({ sort }: Ref): boolean {
  return sort === 'service' || sort === 'bridge';
}

function focusOf(
  { map, services, settings, walked }: MapFacts,
  difference: Difference,
  fateOf: (id: string) => Fate,
): GraphFocus {
  const isLoud = (from: string, to: string): boolean =>
    difference.linkFate(from, to) !== 'same' ||
    [from, to].some((name) => ['added', 'removed'].includes(fateOf(`service/${name}`)));
  const named = new Set((settings.findings ?? []).flatMap(({ names }) => names));
  const loud = new Set(
    [...services, ...map.bridges].flatMap(({ name, dependencies }) =>
      dependencies.flatMap(({ targets }) =>
        targets.flatMap(({ value }) => (isLoud(name.value, value) ? [name.value, value] : [])),
      ),
    ),
  );
  const isOpen = ({ layer }: Service): boolean =>
    (settings.expand ?? []).some((each) => each === '*' || each === layer?.value);
  const quiet = services.filter((service) => {
    const name = service.name.value;
    return fateOf(`service/${name}`) === 'same' && !loud.has(name) && !named.has(name) && !isOpen(service);
  });
  const isLarge = services.length > MOST_QUIET;
  return {
    quiet: new Set(isLarge ? quiet : []),
    isLoud,
    homeOf: (bridge) =>
      fateOf(`bridge/${bridge.name.value}`) === 'same' ? undefined : homeOf(bridge, difference, walked.map),
  };
}

/** Where a bridge led when somebody went over it. */
function homeOf(bridge: Bridge, { older, now }: Difference, newer: Difference['newer']): string | undefined {
  const users = [...newer.services, ...older.map.services].flatMap(({ dependencies }) => dependencies);
  const over = users.find(
    ({ bridge: used }) => used && [used.value, now('bridge', used.value)].includes(bridge.name.value),
  );
  const target = over?.targets[0]?.value ?? bridge.dependencies[0]?.targets[0]?.value;
  return target === undefined ? undefined : now('service', target);
}
