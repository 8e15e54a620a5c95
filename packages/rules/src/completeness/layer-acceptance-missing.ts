import { label, say } from '@migmap/core';
import { movesToNew } from '../moves.ts';
import type { Rule } from '../rule.ts';

export const completenessLayerAcceptanceMissing: Rule = {
  meta: {
    code: 'completeness/layer-acceptance-missing',
    category: 'completeness',
    severity: 'info',
    summary: 'A layer whose services move, without a criterion of its own.',
    source: 'Practice: a foundation is accepted before it is built on',
  },
  *check({ map }) {
    const moving = new Set(map.services.filter(movesToNew).map((service) => service.layer?.value));
    for (const layer of map.layers) {
      if (!moving.has(layer.name.value) || layer.criteria.length > 0) continue;
      yield {
        message: say`services of the layer ${label(layer)} move, and nothing says when the layer as a whole is good enough to build on; add a \`criterion\` to it`,
        source: layer.name.source,
        names: [layer.name.value],
      };
    }
  },
};
