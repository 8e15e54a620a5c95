import { dispositionOf, type Fix, label, type ResolvedMap, type Service, say } from '@migmap/core';
import { appendToFile } from '../edits.ts';
import type { Rule } from '../rule.ts';

export const dataMoveMissing: Rule = {
  meta: {
    code: 'data/move-missing',
    category: 'data',
    severity: 'warning',
    fixable: true,
    summary: 'A service that bears data is replaced, and nothing says what data moves.',
    source: 'Practice: the data takes longer than the software',
  },
  *check({ map }) {
    const moved = new Set(map.data.map((data) => map.service(data.of)));
    for (const service of map.services) {
      const bears = dispositionOf(service) === 'replaced' && map.kindOf(service)?.data;
      if (!bears || moved.has(service)) continue;
      yield {
        message: say`${label(service)} bears data and is replaced, and no \`data\` says what of it moves: how long the move takes,
          and how it is verified, would show only on the day. Write \`data … of ${service.name.value}\`.`,
        source: service.name.source,
        names: [service.name.value],
        fixes: [declareData(map, service)],
      };
    }
  },
};

function declareData(map: ResolvedMap, service: Service): Fix {
  const { value } = service.name;
  const wanted = `${value}-data`;
  const name = map.find('data', wanted) ? `${wanted}-2` : wanted;
  const title = `Data of ${service.title?.value ?? value}`;
  return {
    title: say`Declare the data of \`${value}\``,
    edits: [appendToFile(map, service.source.file, `data ${name} "${title}" of ${value}`)],
  };
}
