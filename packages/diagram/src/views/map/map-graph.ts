import { APART, type Bridge, type Dependency, type Phrase, type Service, say } from '@migmap/core';
import { type ShownLayer, shownLayers } from '../../graph/layers.ts';
import { type Link, linksOf } from '../../graph/links.ts';
import type { EdgeSort, Names } from '../../picture.ts';
import type { MapFacts } from './facts.ts';

/** A lane with what stands in it, before anybody knows how large a card is. */
export interface MapLane extends ShownLayer {
  readonly bridges: readonly Bridge[];
  /** All its services are one card with their number. */
  readonly collapsed: boolean;
  /** Services that are one card: all of a collapsed lane, of others those that are no news. */
  readonly grouped: ReadonlySet<Service>;
}

/** A line of the picture. */
export interface MapEdge {
  readonly id: string;
  /** Ids of what it connects. */
  readonly from: string;
  readonly to: string;
  readonly sort: EdgeSort;
  /** The names that findings about it use. */
  readonly names: readonly [string, string];
  readonly words: string;
  readonly count: number;
}

export interface MapGraph {
  /** Users' side first. */
  readonly lanes: readonly MapLane[];
  readonly links: readonly Link[];
  readonly edges: readonly MapEdge[];
  /** Edges that are only named at their start. */
  readonly named: readonly Link[];
}

/** What a picture is about, where it is not about all of the map alike. */
export interface GraphFocus {
  /** These need no card of their own. */
  readonly quiet: ReadonlySet<Service>;
  /** Whether a link is drawn in any case. */
  isLoud(from: string, to: string): boolean;
  /** The service beside which a bridge stands that no link goes over. */
  homeOf(bridge: Bridge): string | undefined;
}

/** Above it, layers are collapsed unless they are expanded. */
const MOST_OPEN = 150;
/** Above it, edges to far layers are only named. */
const MOST_EDGES = 130;

export function mapGraph(facts: MapFacts, focus?: GraphFocus): MapGraph {
  const bare = lanesOf(facts, focus);
  const links = linksOf(facts.map, facts.services);
  const lanes = withBridges(bare, links, facts, focus);
  const named = namedLinks(lanes, links).filter((link) => !focus?.isLoud(link.from, link.to));
  const drawn = links.filter((link) => !named.includes(link));
  return { lanes, links, named, edges: edgesOf(lanes, drawn, facts) };
}

function lanesOf(facts: MapFacts, focus: GraphFocus | undefined): MapLane[] {
  const { services, settings } = facts;
  const large = !focus && services.length > MOST_OPEN;
  const named = (names: Names | undefined, name: string): boolean =>
    (names ?? []).some((each) => each === '*' || each === name);
  const open = (name: string): boolean =>
    named(settings.expand, name) || !(large || named(settings.collapse, name));
  return shownLayers(facts).map((layer) => {
    const collapsed = !open(layer.layer?.name.value ?? '');
    const quiet = layer.services.filter((service) => collapsed || focus?.quiet.has(service));
    // One alone is better named than counted.
    const grouped = new Set(collapsed || quiet.length > 1 ? quiet : []);
    return { ...layer, bridges: [], collapsed: grouped.size === layer.services.length, grouped };
  });
}

/** A bridge stands in the lane of the first service to which it leads. */
function withBridges(
  lanes: readonly MapLane[],
  links: readonly Link[],
  facts: MapFacts,
  focus: GraphFocus | undefined,
): MapLane[] {
  const laneOf = new Map(lanes.flatMap((lane) => lane.services.map((each) => [each.name.value, lane.id])));
  const collapsed = new Set(lanes.filter((lane) => lane.collapsed).map((lane) => lane.id));
  const home = new Map<string, string>();
  for (const link of links) {
    const [lane, other] = [laneOf.get(link.to), laneOf.get(link.from)];
    if (!link.bridge || !lane || home.has(link.bridge)) continue;
    if (!collapsed.has(lane) && other && !collapsed.has(other)) home.set(link.bridge, lane);
  }
  for (const bridge of focus ? facts.map.bridges : []) {
    const lane = laneOf.get(focus?.homeOf(bridge) ?? '');
    if (lane !== undefined && !home.has(bridge.name.value)) home.set(bridge.name.value, lane);
  }
  return lanes.map((lane) => ({
    ...lane,
    bridges: facts.map.bridges.filter((bridge) => home.get(bridge.name.value) === lane.id),
  }));
}

/**
 * Where there are too many lines to follow, those that pass over at least one lane are only named, those of
 * the services with most such lines first, until the rest can be read. A bridge is always drawn.
 */
function namedLinks(lanes: readonly MapLane[], links: readonly Link[]): Link[] {
  const place = new Map<string, number>();
  for (const [index, lane] of lanes.entries()) {
    for (const service of lane.services) if (!lane.grouped.has(service)) place.set(service.name.value, index);
  }
  const drawn = links.filter((link) => place.has(link.from) && place.has(link.to));
  let excess = drawn.length - MOST_EDGES;
  if (excess <= 0) return [];
  const far = new Map<string, Link[]>();
  for (const link of drawn) {
    if (link.bridge || Math.abs((place.get(link.from) ?? 0) - (place.get(link.to) ?? 0)) < 2) continue;
    far.set(link.to, [...(far.get(link.to) ?? []), link]);
  }
  const named: Link[] = [];
  for (const group of [...far.values()].sort((a, b) => b.length - a.length)) {
    if (excess <= 0) break;
    named.push(...group);
    excess -= group.length;
  }
  return named;
}

function edgesOf(lanes: readonly MapLane[], links: readonly Link[], facts: MapFacts): MapEdge[] {
  const idOf = new Map<string, string>();
  const bridges = new Set<string>();
  for (const lane of lanes) {
    for (const service of lane.services) {
      const id = lane.grouped.has(service) ? groupId(lane) : `service/${service.name.value}`;
      idOf.set(service.name.value, id);
    }
    for (const bridge of lane.bridges) bridges.add(bridge.name.value);
  }
  const edges = new Map<string, MapEdge>();
  const add = (edge: Omit<MapEdge, 'id' | 'count'>): void => {
    if (edge.from === edge.to) return;
    const id = `edge/${shortId(edge.from)}/${shortId(edge.to)}`;
    const known = edges.get(id);
    const sort = known?.sort === 'hard' ? known.sort : edge.sort;
    edges.set(id, known ? { ...known, sort, count: known.count + 1 } : { ...edge, id, count: 1 });
  };
  for (const link of links) {
    const [from = '', to = ''] = [idOf.get(link.from), idOf.get(link.to)];
    const edge = {
      from,
      to,
      sort: link.sort,
      names: [link.from, link.to] as const,
      words: wordsOf(link, facts),
    };
    if (!link.bridge || !bridges.has(link.bridge)) {
      add(edge);
      continue;
    }
    const bridge = `bridge/${link.bridge}`;
    add({ ...edge, to: bridge });
    add({ ...edge, from: bridge, names: [link.bridge, link.to] });
  }
  for (const lane of lanes) {
    for (const bridge of lane.bridges)
      for (const each of bridge.dependencies) addNeeds(bridge, each, idOf, add, facts);
  }
  const titles = new Map(lanes.map((lane) => [groupId(lane), lane.title]));
  return [...edges.values()].map((edge) => withCount(edge, titles, facts));
}

function addNeeds(
  bridge: Bridge,
  dependency: Dependency,
  idOf: ReadonlyMap<string, string>,
  add: (edge: Omit<MapEdge, 'id' | 'count'>) => void,
  { say }: MapFacts,
): void {
  for (const target of dependency.targets) {
    const to = idOf.get(target.value);
    if (to === undefined) continue;
    const sort = dependency.soft ? 'soft' : 'hard';
    const words = say`${bridge.name.value} rests on ${target.value}`;
    add({ from: `bridge/${bridge.name.value}`, to, sort, names: [bridge.name.value, target.value], words });
  }
}

/** The one card that stands for all services of a collapsed layer. */
export function groupId(lane: MapLane): string {
  return lane.id.replace(/^layer/, 'group');
}

/** `service/mail` and `bridge/proxy` are named in edges without their sort; a group keeps it. */
function shortId(id: string): string {
  return id.replace(/^(service|bridge)\//, '');
}

/** Dependencies of a group have lost their single meanings: hard or soft is all that is left. */
function grouped(...ids: readonly string[]): boolean {
  return ids.some((id) => id.startsWith('group/'));
}

function withCount(edge: MapEdge, titles: ReadonlyMap<string, string>, { say }: MapFacts): MapEdge {
  if (!grouped(edge.from, edge.to)) return edge;
  const [from, to] = [edge.from, edge.to].map((id) => titles.get(id) ?? shortId(id));
  const ends = say`${from ?? ''} on ${to ?? ''}${APART}`;
  const count = edge.count === 1 ? say`1 dependency` : say`${edge.count} dependencies`;
  return { ...edge, words: `${ends}: ${count}` };
}

const sortWords: Readonly<Record<EdgeSort, Phrase>> = {
  hard: say`hard`,
  soft: say`soft`,
  bridged: say`over a bridge`,
  tolerated: say`works with the other side too`,
  assumed: say`assumed, not confirmed`,
};

function wordsOf(link: Link, { map, say }: MapFacts): string {
  const title = (name: string): string => map.find('service', name)?.title?.value || name;
  const bridge = link.bridge ? ` (${link.bridge})` : '';
  const details = [...link.purposes, ...link.via].map((text) => `; ${text}`).join('');
  const ends = say`${title(link.from)} rests on ${title(link.to)}`;
  return `${ends}: ${say`${sortWords[link.sort]}`}${bridge}${details}`;
}
