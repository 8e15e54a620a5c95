import type { PictureEdge, PictureNode } from '../../picture.ts';
import type { ViewInput } from '../view.ts';
import type { MapFacts } from './facts.ts';

export function titleOf({ map }: Pick<ViewInput, 'map'>): string {
  return map.header?.title?.value || 'Migration map';
}

/** Which part and which moment of the map this is. */
export function subtitleOf({ declared, map }: ViewInput, facts: MapFacts): string {
  const { settings, moment } = facts;
  const shown = facts.services.length;
  const all = map.services.length;
  const named = (names: readonly string[] | undefined, what: string): string | undefined =>
    names?.length ? `${what} ${names.join(', ')}` : undefined;
  const words = [
    declared ? declared.title?.value || declared.name.value : undefined,
    moment ? `state ${moment.words}` : 'the plan as a whole',
    shown < all ? `${shown} of ${all} services` : `${all} services`,
    named(settings.neighbours, 'around'),
    named(settings.owners, 'owned by'),
    named(settings.tags, 'tagged'),
    named(settings.layers, 'in'),
    named(settings.waves, 'moved in'),
    named(settings.criticality, 'criticality'),
    named(settings.risk, 'risk'),
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
  const state = facts.moment ? ` The state ${facts.moment.words}.` : '';
  const findings = found > 0 ? ` ${found} of them ${found === 1 ? 'has' : 'have'} findings.` : '';
  const parts = [
    count(facts.services.length, 'service'),
    count(layers, 'layer'),
    count(edges.length, 'line'),
  ];
  return `Map of ${parts[0]} in ${parts[1]} with ${parts[2]} between them.${state}${findings}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
