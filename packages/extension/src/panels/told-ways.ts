import type {
  OutlineResult,
  OutlineService,
  PanelFacet,
  PanelFilters,
  PanelState,
  PanelThing,
  PanelWays,
  PictureChoices,
  PictureResult,
} from '@migmap/protocol';
import { l10n } from 'vscode';

/** What a panel leaves out and closes, as pictures are told. */
export function choicesOf({ filters, neighbours, collapse, expand }: PanelState): PictureChoices {
  return {
    ...filters,
    ...(neighbours ? { neighbours } : {}),
    ...(collapse ? { collapse } : {}),
    ...(expand ? { expand } : {}),
  };
}

/** The same where two panels show the same services. */
export function selectionOf({ filters, neighbours }: PanelState): string {
  return JSON.stringify([filters, neighbours]);
}

type Drawn = Pick<PictureResult, 'picture' | 'services'>;

/** What the page has to know of a picture so that a person finds the way in it. */
export function waysOf({ picture, services }: Drawn, outline: OutlineResult): PanelWays {
  const words = wordsOf(outline);
  const things = inOrderOfReading(picture?.nodes ?? []).map(
    ({ id, title, within, x, y, width, height }): PanelThing => ({
      ...{ id, title, x, y, width, height },
      words: words.get(id.split('/').slice(0, 2).join('/')) ?? '',
      ...(within === undefined ? {} : { within }),
    }),
  );
  const lines = (picture?.edges ?? []).map(({ id, from, to }) => ({ id, from, to }));
  return { things, lines, facets: facetsOf(outline), services };
}

type Node = NonNullable<PictureResult['picture']>['nodes'][number];

/** From line to line; what is nearly as high stands in one line. */
function inOrderOfReading(nodes: readonly Node[]): Node[] {
  const line = ({ y }: Node): number => Math.round(y / 12);
  return [...nodes].sort((a, b) => line(a) - line(b) || a.x - b.x);
}

/** By what a thing is found, beside what stands on the picture; a collapsed layer by all that it holds. */
function wordsOf({ services, teams }: OutlineResult): Map<string, string> {
  const titles = new Map(teams.map(({ name, title }) => [name, title ?? '']));
  const words = new Map<string, string>();
  const add = (id: string, said: string): void => void words.set(id, `${words.get(id) ?? ''} ${said}`);
  for (const { name, title, owner, from, to, tags, layer } of services) {
    const owned = owner === undefined ? [] : [owner, titles.get(owner)];
    const said = [...owned, from, to, ...tags].filter((one) => one !== undefined).join(' ');
    add(`service/${name}`, said);
    add(`group/${layer ?? ''}`, [name, title, said].join(' '));
  }
  return words;
}

/** Only what the map says of its services can be chosen, in the order of the map. */
function facetsOf(outline: OutlineResult): PanelFacet[] {
  const { services, teams, layers, waves } = outline;
  const levels = ['high', 'medium', 'low'].map((name) => ({ name, title: levelWords[name]?.() ?? name }));
  const critical = { name: 'critical', title: l10n.t('critical') };
  const tags = [...new Set(services.flatMap((service) => service.tags))].sort();
  const all = [
    facet('owners', l10n.t('Owner'), teams, services, ({ owner }) => [owner]),
    facet('layers', l10n.t('Layer'), layers, services, ({ layer }) => [layer]),
    facet('waves', l10n.t('Wave'), waves, services, (service) => service.waves),
    facet('risk', l10n.t('Open risk'), levels, services, ({ risk }) => [risk]),
    facet('criticality', l10n.t('Criticality'), [critical, ...levels], services, ({ criticality }) => [
      criticality,
    ]),
    facet(
      'tags',
      l10n.t('Tag'),
      tags.map((name) => ({ name })),
      services,
      (service) => service.tags,
    ),
  ];
  return all.filter(({ choices }) => choices.length > 0);
}

const levelWords: Readonly<Record<string, () => string>> = {
  high: () => l10n.t('high'),
  medium: () => l10n.t('medium'),
  low: () => l10n.t('low'),
};

function facet(
  filter: keyof PanelFilters,
  label: string,
  named: readonly { readonly name: string; readonly title?: string }[],
  services: readonly OutlineService[],
  of: (service: OutlineService) => readonly (string | undefined)[],
): PanelFacet {
  const choices = named.map(({ name, title }) => ({
    name,
    label: title ?? name,
    services: services.filter((service) => of(service).includes(name)).length,
  }));
  return { filter, label, choices: choices.filter(({ services: count }) => count > 0) };
}
