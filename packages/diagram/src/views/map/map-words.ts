import { criticalityWords, inTurn, levelWords, servicesWords, shownWords } from '../../marks/value-words.ts';
import type { PictureEdge, PictureNode } from '../../picture.ts';
import type { ViewInput } from '../view.ts';
import type { MapFacts } from './facts.ts';

export function titleOf({ map, say }: Pick<MapFacts, 'map' | 'say'>): string {
  return map.header?.title?.value || say`Migration map`;
}

/** Which part and which moment of the map this is. */
export function subtitleOf({ declared, map }: ViewInput, facts: MapFacts): string {
  const { settings, moment, say } = facts;
  const shown = facts.services.length;
  const all = map.services.length;
  const named = (names: readonly string[] | undefined, words: (names: string) => string) =>
    names?.length ? words(names.join(', ')) : undefined;
  const words = [
    declared ? declared.title?.value || declared.name.value : undefined,
    moment ? say`state ${moment.words}` : say`the plan as a whole`,
    say`${shownWords(shown, all)}`,
    named(settings.neighbours, (names) => say`around ${names}`),
    named(settings.owners, (names) => say`owned by ${names}`),
    named(settings.tags, (names) => say`tagged ${names}`),
    named(settings.layers, (names) => say`in ${names}`),
    named(settings.waves, (names) => say`moved in ${names}`),
    settings.criticality?.length &&
      say`criticality ${inTurn(
        settings.criticality.map((each) => criticalityWords[each]),
        ', ',
      )}`,
    settings.risk?.length &&
      say`risk ${inTurn(
        settings.risk.map((each) => levelWords[each]),
        ', ',
      )}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The picture in words, for those who do not see it. */
export function descriptionOf(
  facts: MapFacts,
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): string {
  const layers = new Set(nodes.map((node) => node.within)).size;
  const found = [...nodes, ...edges].filter((thing) => thing.findings).length;
  const { say, moment } = facts;
  const lines = edges.length === 1 ? say`1 line` : say`${edges.length} lines`;
  const services = servicesWords(facts.services.length);
  return [
    say`Map of ${services} in ${layers === 1 ? say`1 layer` : say`${layers} layers`} with ${lines} between them.`,
    moment && say`The state ${moment.words}.`,
    found > 0 && (found === 1 ? say`1 of them has findings.` : say`${found} of them have findings.`),
  ]
    .filter(Boolean)
    .join(' ');
}
