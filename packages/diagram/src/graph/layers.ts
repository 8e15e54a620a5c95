import type { Layer, ResolvedMap, Say, Service } from '@migmap/core';
import { groupedBy } from './grouped-by.ts';
import { shownTitle } from './titles.ts';

/** A layer with those of its services that a picture shows. */
export interface ShownLayer {
  /** Absent for services without a layer. */
  readonly layer?: Layer;
  readonly id: string;
  readonly title: string;
  readonly services: readonly Service[];
}

interface Layered {
  readonly map: ResolvedMap;
  readonly services: readonly Service[];
  readonly say: Say;
}

/** Layers with services, the users' side first and the foundation last. */
export function shownLayers({ map, services, say }: Layered): ShownLayer[] {
  const byLayer = groupedBy(services, ({ layer }) =>
    layer && map.find('layer', layer.value) ? layer.value : '',
  );
  const layers = map.layers.filter((layer) => map.find('layer', layer.name.value) === layer);
  const shown = layers.map((layer): ShownLayer => {
    const name = layer.name.value;
    return { layer, id: `layer/${name}`, title: shownTitle(layer), services: byLayer.get(name) ?? [] };
  });
  const homeless = { id: 'layer/', title: say`Without a layer`, services: byLayer.get('') ?? [] };
  return [...shown, homeless].filter((layer) => layer.services.length > 0).reverse();
}
