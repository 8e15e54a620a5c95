import { label, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import { movementsOf } from '../order/movements.ts';
import type { Rule } from '../rule.ts';
import { layersTouched } from './subjects.ts';

export const riskMissing: Rule = {
  meta: {
    code: 'risk/missing',
    category: 'risk',
    severity: 'info',
    summary: 'Services of a layer move, and no risk touches it.',
    source: 'Practice: where no risk is written, nobody has looked',
  },
  *check({ map }) {
    const touched = new Set(map.risks.flatMap((risk) => [...layersTouched(map, risk)]));
    for (const layer of map.layers) {
      if (touched.has(layer.name.value)) continue;
      const moving = map.services.find(
        (service) =>
          service.layer?.value === layer.name.value &&
          movesToNew(service) &&
          movementsOf(map, service).parts.length > 0,
      );
      if (!moving) continue;
      yield {
        message: say`No risk touches the layer ${label(layer)}, though ${label(moving)} in it moves: where nothing is written,
          nobody has asked what can go wrong. Write a \`risk\` on the layer, on a service in it, or on the wave.`,
        source: layer.name.source,
        names: [layer.name.value, moving.name.value],
      };
    }
  },
};
