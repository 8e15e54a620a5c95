import type { Layer, ResolvedMap, Service } from '@migmap/core';
import { shownTitle } from './titles.ts';

/** A layer with those of its services that a picture shows. */
export interface ShownLayer {
  /** Absent for services without a layer. */
  readonly layer?: Layer;
  readonly id: string;
  readonly title: string;
  readonly services: readonly Service[];
}

/** Layers with services, the users' side first and the foundation last. */
export function shownLayers(map: ResolvedMap, services: readonly Service[]): ShownLayer[] {
  const byLayer = new Map<string, Service[]>();
  for (const service of services) {
    const layer = service.layer && map.find('layer', service.layer.value) ? service.layer.value : '';
    const known = byLayer.get(layer);
    if (known) known.push(service);
    else byLayer.set(layer, [service]);
  }
  const layers = map.layers.filter((layer) => map.find('layer', layer.name.value) === layer);
  const shown = layers.map((layer): ShownLayer => {
    const name = layer.name.value;
    return { layer, id: `layer/${name}`, title: shownTitle(layer), services: byLayer.get(name) ?? [] };
  });
  const homeless = { id: 'layer/', title: 'Without a layer', services: byLayer.get('') ?? [] };
  return [...shown, homeless].filter((layer) => layer.services.length > 0).reverse();
}
