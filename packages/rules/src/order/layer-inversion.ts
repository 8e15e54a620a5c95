import { type Layer, label, type ResolvedMap, type Service, say } from '@migmap/core';
import type { Rule } from '../rule.ts';

export const layerInversion: Rule = {
  meta: {
    code: 'order/layer-inversion',
    category: 'order',
    severity: 'warning',
    summary: 'A hard dependency on a service in a higher layer.',
    source: 'Practice: layers are written foundation first, and what lies below moves first',
  },
  *check({ map }) {
    const heights = heightsOf(map);
    for (const service of map.services) {
      const own = layerOf(map, service);
      if (own === undefined) continue;
      for (const dependency of service.dependencies) {
        for (const target of dependency.soft ? [] : dependency.targets) {
          const provider = map.service(target);
          const other = provider && layerOf(map, provider);
          if (!provider || !other || (heights.get(other) ?? 0) <= (heights.get(own) ?? 0)) continue;
          yield {
            message: say`${label(service)} is in layer ${label(own)}, but depends on ${label(provider)} in layer ${label(other)},
              which lies above it: layers that rest on what is above them can not be moved from the foundation upwards.
              Put one of the two into another layer, or say \`depends softly on\` if it can do without.`,
            source: target.source,
            names: [service.name.value, provider.name.value],
            related: [
              { source: provider.head, message: say`${label(provider)} is in layer ${label(other)}` },
            ],
          };
        }
      }
    }
  },
};

function layerOf(map: ResolvedMap, service: Service): Layer | undefined {
  return service.layer && (map.find('layer', service.layer.value) as Layer | undefined);
}

function heightsOf(map: ResolvedMap): Map<Layer, number> {
  return new Map(map.layers.map((layer, height) => [layer, height]));
}
