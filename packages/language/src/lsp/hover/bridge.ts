import { type Bridge, formatQuantity } from '@migmap/core';
import { planIndexOf } from '../plan-index.ts';
import { fact, type Page } from './page.ts';
import type { Telling } from './telling.ts';

export function bridgePage(telling: Telling, bridge: Bridge): Page {
  const through = planIndexOf(telling.loaded)
    .dependentsOf('bridge', bridge.name.value)
    .map(
      ({ dependent, dependency }) =>
        `${telling.name(dependent)} → ${telling.refs('service', dependency.targets)}`,
    );
  const needs = bridge.dependencies.flatMap(({ targets }) => targets);
  return {
    heading: telling.heading(bridge, 'bridge between old and new'),
    facts: [
      fact('up', spanText(telling, bridge)),
      fact('through it', through.length > 0 ? telling.few(through) : 'no dependency goes'),
      fact('whose data counts', bridge.authority?.value),
      fact('depends on', telling.refs('service', needs)),
      fact('owner', bridge.owner ? telling.ref('team', bridge.owner) : ''),
      fact('cost', costText(bridge.cost)),
    ],
  };
}

function spanText(telling: Telling, { from, until }: Bridge): string {
  const start = from ? `from the first step of ${telling.ref('wave', from)}` : 'from the start';
  return `${start} ${until ? `to the end of ${telling.ref('wave', until)}` : 'without an end'}`;
}

export function costText(cost: Bridge['cost']): string {
  if (!cost) return '';
  return `${formatQuantity(cost.amount)}${cost.per ? ` a ${cost.per}` : ''}`;
}
