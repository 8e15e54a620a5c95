import type { Layer, Service } from '@migmap/core';
import { counted } from './moments.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function layerPage(telling: Telling, layer: Layer): Page {
  const { layers, services } = telling.map;
  const own = services.filter((service) => service.layer?.value === layer.name.value);
  const at = layers.indexOf(layer);
  const [below, above] = [layers[at - 1], layers[at + 1]];
  return {
    heading: telling.heading(layer, `layer ${at + 1} of ${layers.length}, the foundation first`),
    lead: [telling.description(layer.description)],
    facts: [
      fact('services', own.length === 0 ? 'none' : `${own.length}: ${telling.names(own, 8)}`),
      fact('owner', layer.owner ? telling.ref('team', layer.owner) : ''),
      fact('users', usersText(own)),
      fact('below it', below ? telling.name(below) : ''),
      fact('above it', above ? telling.name(above) : ''),
      fact(
        'criteria',
        layer.criteria.length > 0 ? counted(layer.criteria.length, 'criterion', 'criteria') : '',
      ),
    ],
  };
}

function usersText(services: readonly Service[]): string {
  const most = Math.max(0, ...services.map(({ users }) => users?.value ?? 0));
  return most === 0 ? '' : `up to ${most} of one service`;
}
