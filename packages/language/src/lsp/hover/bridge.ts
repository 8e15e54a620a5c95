import { APART, type Bridge, formatQuantity } from '@migmap/core';
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
  const { say } = telling;
  const needs = bridge.dependencies.flatMap(({ targets }) => targets);
  return {
    heading: telling.heading(bridge, say`bridge between old and new`),
    facts: [
      fact(say`up`, spanText(telling, bridge)),
      fact(say`through it`, through.length > 0 ? telling.few(through) : say`no dependency goes`),
      fact(say`whose data counts`, bridge.authority?.value),
      fact(say`depends on${APART}`, telling.refs('service', needs)),
      fact(say`owner`, bridge.owner ? telling.ref('team', bridge.owner) : ''),
      fact(say`cost`, costText(telling, bridge.cost)),
    ],
  };
}

function spanText(telling: Telling, { from, until }: Bridge): string {
  const { say } = telling;
  const start = from ? say`from the first step of ${telling.ref('wave', from)}` : say`from the start`;
  return `${start} ${until ? say`to the end of ${telling.ref('wave', until)}` : say`without an end`}`;
}

export function costText({ say }: Telling, cost: Bridge['cost']): string {
  if (!cost) return '';
  const amount = formatQuantity(cost.amount);
  if (!cost.per) return amount;
  return cost.per === 'month' ? say`${amount} a month` : say`${amount} a year`;
}
