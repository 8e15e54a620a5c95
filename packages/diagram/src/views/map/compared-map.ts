import { drawChangeList } from '../../compare/change-lines.ts';
import { countedFates, differenceOf } from '../../compare/difference.ts';
import { differenceLegend } from '../../compare/difference-legend.ts';
import type { Fate } from '../../compare/fate.ts';
import { paintedFindings } from '../../graph/painted-findings.ts';
import type { Card } from '../../marks/card.ts';
import type { LegendSection } from '../../marks/legend.ts';
import { changesWords } from '../../marks/value-words.ts';
import type { OlderState } from '../../picture.ts';
import type { ViewInput } from '../view.ts';
import { colouringOf, waveLegend } from './colours.ts';
import { comparedCard } from './compared-cards.ts';
import { factsOf } from './facts.ts';
import { groupId, type MapEdge, type MapGraph, mapGraph } from './map-graph.ts';
import { mapLegend, type Occurring } from './map-legend.ts';
import { type MapNews, mapNews } from './map-news.ts';
import type { ComparedScene } from './map-view.ts';
import { settingsOf } from './settings.ts';

/** Both states as one map: what is as before without its details, and aside. */
export function comparedScene(input: ViewInput, older: OlderState): ComparedScene {
  const difference = differenceOf(input.map, older);
  const { at: _, instant: __, collapse: ___, ...settings } = settingsOf(input);
  const facts = factsOf(difference.union, input.walked, { ...settings, color: 'wave', show: [] });
  const { say } = facts;
  const news = mapNews(facts, difference);
  const graph = withoutQuiet(mapGraph(facts, news.focus), news);
  const ends = [...graph.links, ...graph.edges.map(({ names: [from, to] }) => ({ from, to }))];
  const names = [...facts.services, ...facts.map.bridges].map(({ name }) => name.value);
  const findings = paintedFindings(settings.findings ?? [], ends, new Set(names));
  const colouring = colouringOf('wave', facts);
  const context = { facts, findings, news };
  const cards = new Map<string, Card>();
  for (const lane of graph.lanes) {
    const shown = [...lane.services.filter((service) => !lane.grouped.has(service)), ...lane.bridges];
    for (const thing of shown) {
      const card = comparedCard(thing, context);
      cards.set(card.id, card);
    }
    if (lane.grouped.size === 0) continue;
    const title = say`${lane.grouped.size} services`;
    const spoken = say`${lane.title}: ${title} as before`;
    const lines = [{ text: say`as before` }];
    cards.set(groupId(lane), {
      id: groupId(lane),
      role: 'group same',
      spoken,
      title,
      lines,
      foot: [],
      look: 'aside',
    });
  }
  const elsewhere = news.elsewhere(new Set([...cards.keys(), ...graph.lanes.map(({ id }) => id)]));
  return { facts, graph, findings, colouring, cards, groups: [], news, elsewhere };
}

/** Lines of what is only counted say nothing of the difference. */
function withoutQuiet(graph: MapGraph, { edgeFate }: MapNews): MapGraph {
  const isCounted = (id: string): boolean => id.startsWith('group/');
  const isQuiet = (edge: MapEdge): boolean =>
    (isCounted(edge.from) || isCounted(edge.to)) && edgeFate(edge) === 'same';
  return { ...graph, edges: graph.edges.filter((edge) => !isQuiet(edge)) };
}

/** What a reader should know beside the findings that have no place. */
export function comparedNotes({ facts, graph }: ComparedScene): string[] {
  const counted = graph.lanes.reduce((sum, { grouped }) => sum + grouped.size, 0);
  return counted > 0
    ? [facts.say`${counted} services that are as before are only counted; expand the layers that matter.`]
    : [];
}

/** `2 services added · 1 removed`, and what of the rest is told below. */
export function comparedSubtitle({ facts, graph, news }: ComparedScene): string {
  const { changes } = news.difference;
  const { say } = facts;
  if (changes.length === 0) return say`No difference: both states say the same`;
  const services = countedFates(facts.services.map(({ name }) => news.fateOf(`service/${name.value}`)));
  const lines = countedFates(graph.edges.map(news.edgeFate));
  return [
    say`${changesWords(changes.length)}`,
    services && say`services: ${services}`,
    lines && say`dependencies: ${lines}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function comparedLegend(
  { facts, graph, news, colouring, elsewhere }: ComparedScene,
  occurs: Occurring,
): LegendSection[] {
  const present = new Set<Fate>([
    ...facts.services.map(({ name }) => news.fateOf(`service/${name.value}`)),
    ...graph.lanes.flatMap((lane) => [
      news.fateOf(lane.id),
      ...lane.bridges.map(({ name }) => news.fateOf(`bridge/${name.value}`)),
    ]),
    ...graph.edges.map(news.edgeFate),
    ...elsewhere.map(({ fate }) => fate),
  ]);
  const { say } = facts;
  const [, , , dependencies, findings] = mapLegend(facts, colouring, occurs);
  const cards = new Set(
    graph.lanes.flatMap(({ services, grouped }) => services.filter((each) => !grouped.has(each))),
  );
  const shown = { ...facts, services: facts.services.filter((service) => cards.has(service)) };
  return [
    differenceLegend(present, say),
    { title: say`Wave`, items: waveLegend(shown, () => 'level/none') },
    ...(dependencies ? [dependencies] : []),
    ...(findings ? [{ ...findings, title: say`New finding` }] : []),
  ];
}

export function comparedList({ facts, elsewhere }: ComparedScene, at: Parameters<typeof drawChangeList>[2]) {
  const { say } = facts;
  return drawChangeList(say`Also changed, beside what the map shows`, elsewhere, at, say);
}
