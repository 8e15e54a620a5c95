import type { Layer, Service } from '@migmap/core';
import { counted } from '../counted.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function layerPage(telling: Telling, layer: Layer): Page {
  const { say } = telling;
  const { layers, services } = telling.map;
  const own = services.filter((service) => service.layer?.value === layer.name.value);
  const at = layers.indexOf(layer);
  const [below, above] = [layers[at - 1], layers[at + 1]];
  return {
    heading: telling.heading(layer, say`layer ${at + 1} of ${layers.length}, the foundation first`),
    lead: [telling.description(layer.description)],
    facts: [
      fact(say`services`, own.length === 0 ? say`none` : `${own.length}: ${telling.names(own, 8)}`),
      fact(say`owner`, layer.owner ? telling.ref('team', layer.owner) : ''),
      fact(say`users`, usersText(telling, own)),
      fact(say`below it`, below ? telling.name(below) : ''),
      fact(say`above it`, above ? telling.name(above) : ''),
      fact(
        say`criteria`,
        layer.criteria.length > 0 ? telling.speak(counted(layer.criteria.length, 'criterion')) : '',
      ),
    ],
  };
}

function usersText({ say }: Telling, services: readonly Service[]): string {
  const most = Math.max(0, ...services.map(({ users }) => users?.value ?? 0));
  return most === 0 ? '' : say`up to ${most} of one service`;
}
