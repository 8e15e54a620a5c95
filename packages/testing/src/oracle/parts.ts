import type { Facts, Need } from './facts.ts';
import { actsOf } from './legality.ts';
import { works } from './needs.ts';
import type { PlanEvent } from './orders.ts';
import type { Way } from './rollbacks.ts';

/** The events on which a way back depends, and the days on which the ways back of its services close. */
export interface Parts {
  readonly isPart: (event: PlanEvent) => boolean;
  readonly untils: readonly string[];
}

/** What the old side rests on, who rests on the new one, and where these have no `until`, theirs in turn. */
export function partsOf(facts: Facts, ways: ReadonlyMap<string, Way>, name: string): Parts {
  const services = new Set([name]);
  const bridges = new Set<string>();
  const asked = new Set<string>();
  const open = [name];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (asked.has(at)) continue;
    asked.add(at);
    for (const need of facts.needs.filter((each) => !each.soft && !each.ofBridge)) {
      const other = holdsBack(facts, need, at) ? need.to : holdsOn(facts, need, at) ? need.from : undefined;
      if (other === undefined) continue;
      services.add(other);
      if (need.bridge) bridges.add(need.bridge);
      if (other === need.from && ways.has(other) && ways.get(other)?.until === undefined) open.push(other);
    }
  }
  return {
    isPart: (event) => isPart(facts, event, services, bridges),
    untils: [...services].flatMap((service) => ways.get(service)?.until ?? []),
  };
}

/** Its old side rests on something whose old side may go. */
function holdsBack(facts: Facts, need: Need, name: string): boolean {
  if (need.from !== name || need.side === 'new' || facts.dispositions.get(name) !== 'replaced') return false;
  const provider = facts.dispositions.get(need.to);
  if (provider === 'dropped') return true;
  return provider === 'replaced' && !works(need, 'old', 'new', false);
}

/** Something else rests on its new side and on nothing but that. */
function holdsOn(facts: Facts, need: Need, name: string): boolean {
  if (need.to !== name || need.side === 'old' || facts.dispositions.get(name) === 'dropped') return false;
  return facts.dispositions.get(name) !== 'replaced' || !works(need, 'new', 'old', false);
}

function isPart(
  facts: Facts,
  event: PlanEvent,
  services: ReadonlySet<string>,
  bridges: ReadonlySet<string>,
): boolean {
  const { wave } = event;
  const borders = facts.bridges.filter((bridge) => bridges.has(bridge.name.value));
  if (event.step) {
    if (actsOf(event).some((act) => services.has(act.service))) return true;
    return event.place === 1 && borders.some((bridge) => bridge.from?.value === wave.name.value);
  }
  const moves = wave.steps.some((step) =>
    actsOf({ wave, step, place: 1 }).some((act) => act.type === 'migrate' && services.has(act.service)),
  );
  if (moves || borders.some((bridge) => bridge.until?.value === wave.name.value)) return true;
  return wave.steps.length === 0 && borders.some((bridge) => bridge.from?.value === wave.name.value);
}
