import type { Bridge, Service } from '@migmap/core';
import type { PictureChange } from '../../compare/difference.ts';
import { isNews } from '../../compare/fate.ts';
import { type FindingsThen, findingsThen } from '../../graph/findings-then.ts';
import { countsOf, type PaintedFindings, paintedFindings } from '../../graph/painted-findings.ts';
import type { LaneLayout, LayoutNode } from '../../layout/lane-graph.ts';
import { layLanes } from '../../layout/lanes.ts';
import { CARD_WIDTH, type Card, cardHeight, drawCard } from '../../marks/card.ts';
import { drawLegend } from '../../marks/legend.ts';
import type { Mark } from '../../marks/mark.ts';
import { drawHeading, labelsOf, PAGE_MARGIN } from '../../marks/page.ts';
import {
  type FindingCounts,
  PICTURE_VERSION,
  type Picture,
  PictureCancelled,
  type PictureFinding,
  type PictureNode,
} from '../../picture.ts';
import type { PictureView, ViewInput } from '../view.ts';
import { bridgeCard } from './bridge-card.ts';
import { serviceCard } from './cards.ts';
import { type Colouring, colouringOf } from './colours.ts';
import {
  comparedLegend,
  comparedList,
  comparedNotes,
  comparedScene,
  comparedSubtitle,
} from './compared-map.ts';
import { drawEdges } from './draw-edges.ts';
import { drawLane } from './draw-lanes.ts';
import { factsOf, type MapFacts } from './facts.ts';
import { groupCard } from './group-card.ts';
import { groupId, type MapGraph, type MapLane, mapGraph } from './map-graph.ts';
import { mapLegend } from './map-legend.ts';
import type { MapNews } from './map-news.ts';
import { descriptionOf, subtitleOf, titleOf } from './map-words.ts';
import { isUpright, LANE_HEADING, type Placement, placementOf } from './placement.ts';
import { settingsOf } from './settings.ts';
import { togetherGroups } from './together.ts';

/** Layers as lanes, the foundation below; services as cards; what rests on what as lines between them. */
export const mapView: PictureView = {
  name: 'map',
  summary: 'layers as lanes, services as cards, and what rests on what',
  hasInstants: true,
  canCompare: true,
  draw: async (input) => {
    const { limit } = input.options;
    const scene = mapScene(input);
    await limit?.pause?.();
    if (limit?.cancelled?.()) throw new PictureCancelled();
    const layout = layoutOf(scene);
    await limit?.pause?.();
    if (limit?.cancelled?.()) throw new PictureCancelled();
    return drawn(input, scene, layout);
  },
};

/** Everything that is decided before it has a place. */
export interface Scene {
  readonly facts: MapFacts;
  readonly graph: MapGraph;
  readonly findings: PaintedFindings;
  /** Those of all instants, where only some are painted. */
  readonly ever?: PaintedFindings;
  readonly colouring: Colouring;
  readonly cards: ReadonlyMap<string, Card>;
  readonly groups: readonly { readonly letter: string; readonly text: string }[];
  /** Where two states are shown as one. */
  readonly news?: MapNews;
}

export interface ComparedScene extends Scene {
  readonly news: MapNews;
  /** What has changed beside what the map shows. */
  readonly elsewhere: readonly PictureChange[];
}

export function mapScene(input: ViewInput): Scene {
  const { compare } = input.options;
  if (compare) return comparedScene(input, compare);
  const facts = factsOf(input.map, input.walked, settingsOf(input));
  const graph = mapGraph(facts);
  const all = input.options.findings ?? [];
  const then = findingsThen(input.walked, all, facts.moment?.instant);
  const painted = (findings: readonly PictureFinding[]): PaintedFindings =>
    paintedFindings(findings, findingEdges(graph), thingsOf(facts));
  const scene = sceneOf(facts, graph, withWhoNeeds(painted(then.shown), then));
  return facts.moment ? withRoom(scene, painted(then.ever), then) : scene;
}

/** At an instant a need that is not met is painted on who needs, too: its card says by itself that it does not work. */
function withWhoNeeds(painted: PaintedFindings, { broken }: FindingsThen): PaintedFindings {
  return { ...painted, of: (name) => [...new Set([...painted.of(name), ...(broken.get(name) ?? [])])] };
}

/** Whatever is red at some instant keeps room for it at all of them, so that nothing moves from one to the next. */
function withRoom(scene: Scene, ever: PaintedFindings, { everBroken }: FindingsThen): Scene {
  const cards = new Map<string, Card>();
  for (const [id, card] of scene.cards) {
    const name = id.slice(id.indexOf('/') + 1);
    const room = ever.of(name).length + (everBroken.get(name) ?? 0);
    cards.set(id, { ...card, ...(room > 0 ? { findingRoom: room } : {}) });
  }
  return { ...scene, cards, ever };
}

function findingEdges(graph: MapGraph): { from: string; to: string }[] {
  return [...graph.links, ...graph.edges.map(({ names: [from, to] }) => ({ from, to }))];
}

function thingsOf({ services, map }: MapFacts): Set<string> {
  const names = [...services, ...map.bridges].map((thing: Service | Bridge) => thing.name.value);
  return new Set(names);
}

function sceneOf(facts: MapFacts, graph: MapGraph, findings: PaintedFindings): Scene {
  const colouring = colouringOf(facts.settings.color, facts);
  const { groups, letters } = togetherGroups(facts);
  const context = { facts, colouring, findings, together: letters, named: graph.named, links: graph.links };
  const cards = new Map<string, Card>();
  for (const lane of graph.lanes) {
    const own = lane.collapsed
      ? [groupCard(lane, context, graph.edges)]
      : lane.services.map((service) => serviceCard(service, context));
    for (const card of [...own, ...lane.bridges.map((bridge) => bridgeCard(bridge, context))])
      cards.set(card.id, card);
  }
  return { facts, graph, findings, colouring, cards, groups };
}

function layoutOf({ facts, graph, cards, findings, ever = findings, news }: Scene): LaneLayout {
  const upright = isUpright(facts.settings.direction);
  const nodeOf = (id: string): LayoutNode => {
    const card = cards.get(id);
    const height = card ? cardHeight(card) : 0;
    return upright ? { id, cross: CARD_WIDTH, along: height } : { id, cross: height, along: CARD_WIDTH };
  };
  const lanes = graph.lanes.map((lane) => ({
    id: lane.id,
    nodes: idsOf(lane).map(nodeOf),
    least: upright ? 88 : 0,
  }));
  const edges = graph.edges.map((edge) => ({
    id: edge.id,
    from: edge.from,
    to: edge.to,
    signed: ever.between(...edge.names).length > 0 || isNews(news?.edgeFate(edge) ?? 'same'),
  }));
  const { previous, limit } = facts.settings;
  const columns = Math.max(previous?.columns ?? 0, columnsFor(lanes.map((lane) => lane.nodes.length)));
  return layLanes(
    { lanes, edges },
    {
      columns,
      ...(previous ? { previous } : {}),
      ...(limit?.expired ? { expired: limit.expired } : {}),
    },
  );
}

function idsOf(lane: MapLane): string[] {
  const single = lane.services.filter((service) => !lane.grouped.has(service));
  const own = single.map((service) => `service/${service.name.value}`);
  if (lane.grouped.size > 0) own.push(groupId(lane));
  return [...own, ...lane.bridges.map((bridge) => `bridge/${bridge.name.value}`)];
}

/** As many columns as the widest lane needs, up to what fits a page that can still be read. */
function columnsFor(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const most = Math.max(5, Math.min(24, Math.ceil(Math.sqrt(all) * 0.8)));
  return Math.min(most, Math.max(1, ...sizes));
}

function drawn(input: ViewInput, scene: Scene, layout: LaneLayout): Picture {
  const { facts, graph, cards, news } = scene;
  const { direction } = facts.settings;
  const upright = isUpright(direction);
  const title = titleOf(facts);
  const subtitle = isCompared(scene) ? comparedSubtitle(scene) : subtitleOf(input, facts);
  const inner = placementOf(layout, direction, { x: 0, y: 0 });
  const width = Math.max(inner.width, 640) + 2 * PAGE_MARGIN;
  const heading = drawHeading(title, subtitle, width);
  const placement = placementOf(layout, direction, { x: PAGE_MARGIN, y: heading.height });
  const lanes = graph.lanes.map((lane, index) =>
    drawLane(lane, placement.lane(layout.lanes[index] ?? { v: 0, along: 0 }), {
      upright,
      facts,
      ...(news ? { fate: news.fateOf(lane.id) } : {}),
    }),
  );
  const edges = drawEdges(
    graph.edges.map((edge) => ({ edge, points: (layout.edges.get(edge.id) ?? []).map(placement.point) })),
    scene.findings,
    facts.say,
    news?.edgeFate,
  );
  const nodes = nodesOf(scene, layout, placement);
  const drawnCards = nodes.map((node): Mark => drawCard(cards.get(node.id) ?? emptyCard(node.id), node));
  const occurs = {
    sorts: new Set(graph.edges.map((edge) => edge.sort)),
    found: countsIn(nodes, edges.edges),
    groups: scene.groups,
    bridges: graph.lanes.flatMap((lane) => lane.bridges),
  };
  const below = {
    x: PAGE_MARGIN + 14,
    y: heading.height + placement.height + 18,
    width: width - 2 * PAGE_MARGIN - 14,
  };
  const list = isCompared(scene) ? comparedList(scene, below) : { marks: [], height: 0 };
  const legend = drawLegend(
    isCompared(scene) ? comparedLegend(scene, occurs) : mapLegend(facts, scene.colouring, occurs),
    { ...below, y: below.y + list.height, titles: LANE_HEADING.row - 14 },
  );
  const notes = [...facts.notes, ...notesOf(scene, layout)];
  const marks = [...heading.marks, ...lanes, ...edges.marks, ...drawnCards, ...list.marks, ...legend.marks];
  return {
    version: PICTURE_VERSION,
    view: input.declared?.name.value ?? 'map',
    width,
    height: below.y + list.height + legend.height + PAGE_MARGIN - 8,
    title,
    description: isCompared(scene) ? subtitle : descriptionOf(facts, nodes, edges.edges),
    nodes,
    edges: [...edges.edges, ...stubs(graph, scene)],
    labels: labelsOf(marks),
    notes,
    places: layout.places,
    marks,
  };
}

function isCompared(scene: Scene): scene is ComparedScene {
  return scene.news !== undefined;
}

function emptyCard(id: string): Card {
  return { id, role: 'service', spoken: id, title: id, lines: [], foot: [] };
}

function nodesOf(
  { facts, graph, findings, cards }: Scene,
  layout: LaneLayout,
  placement: Placement,
): PictureNode[] {
  return graph.lanes.flatMap((lane) =>
    idsOf(lane).flatMap((id) => {
      const placed = layout.nodes.get(id);
      if (!placed) return [];
      const [sort = '', name = ''] = id.split('/');
      const counts = countsOf(findings.of(name));
      const state = facts.states.get(name);
      const waves = (facts.wavesOf.get(name) ?? []).map((wave) => wave.name.value);
      return [
        {
          id,
          sort,
          name,
          title: cards.get(id)?.title ?? name,
          within: lane.id,
          ...(sort === 'service' && state ? { state } : {}),
          ...(sort === 'service' && waves.length > 0 ? { waves } : {}),
          ...(counts ? { findings: counts } : {}),
          ...placement.box(placed, placed.cross, placed.along),
        },
      ];
    }),
  );
}

function countsIn(...lists: readonly (readonly { readonly findings?: FindingCounts }[])[]): FindingCounts[] {
  return lists.flat().flatMap((thing) => (thing.findings ? [thing.findings] : []));
}

/** Edges that are only named have no line. */
function stubs(graph: MapGraph, { findings }: Scene): Picture['edges'] {
  return graph.named.map((link) => {
    const counts = countsOf(findings.between(link.from, link.to));
    return {
      id: `edge/${link.from}/${link.to}`,
      from: `service/${link.from}`,
      to: `service/${link.to}`,
      sort: link.sort,
      points: [],
      ...(counts ? { findings: counts } : {}),
    };
  });
}

function notesOf(scene: Scene, layout: LaneLayout): string[] {
  const { graph, facts, findings } = scene;
  const { say } = facts;
  const notes: string[] = isCompared(scene) ? comparedNotes(scene) : [];
  const wanted = facts.settings.collapse ?? [];
  const isWanted = ({ layer }: MapLane): boolean =>
    wanted.includes('*') || wanted.includes(layer?.name.value ?? '');
  const collapsed = graph.lanes.filter((lane) => lane.collapsed && !isWanted(lane)).length;
  if (collapsed > 0 && !isCompared(scene)) {
    notes.push(
      say`${facts.services.length} services are many: ${collapsed} layers are collapsed; expand those that matter.`,
    );
  }
  if (graph.named.length > 0)
    notes.push(say`${graph.named.length} dependencies on far layers are only named on the cards.`);
  if (layout.hurried) notes.push(say`There was no time to look for fewer crossings.`);
  const elsewhere = findings.elsewhere.filter(({ severity }) => severity !== 'info').length;
  if (elsewhere > 0) {
    const count = elsewhere === 1 ? say`1 finding is` : say`${elsewhere} findings are`;
    const command = isCompared(scene) ? 'diff' : 'check';
    notes.push(say`${count} about nothing in this picture: \`migmap ${command}\` shows them.`);
  }
  return notes;
}
