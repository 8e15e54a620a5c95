import type { Facts, Need } from './facts.ts';
import type { Act } from './legality.ts';

/** Services that hold each other up, and the dependencies between them. */
export interface CycleFacts {
  /** `A B` for each dependency that lies on such a cycle. */
  readonly edges: ReadonlySet<string>;
  /** Each service on such a cycle, with all that it shares cycles with, in the order of the alphabet. */
  readonly groups: ReadonlyMap<string, string>;
}

/** Round trips of hard dependencies that nothing breaks and that no one statement moves. */
export function cyclesOf(facts: Facts, legal: readonly Act[]): CycleFacts {
  const waits = facts.needs.filter(
    (need) => isHardEdge(need) && firstMove(legal, need.from) && firstMove(legal, need.to),
  );
  const edges = new Set<string>();
  const groups = new Map<string, string>();
  for (const name of facts.services) {
    const group = groupOf(waits, name);
    if (new Set(group.map((member) => firstMove(legal, member)?.event)).size < 2) continue;
    groups.set(name, group.join(' '));
    for (const need of waits)
      if (need.from === name && group.includes(need.to)) edges.add(`${name} ${need.to}`);
  }
  return { edges, groups };
}

function isHardEdge(need: Need): boolean {
  if (need.ofBridge || need.soft || need.observer || need.bridge !== undefined) return false;
  return need.side !== 'old' && need.tolerates !== 'old' && need.tolerates !== 'both';
}

function firstMove(legal: readonly Act[], service: string): Act | undefined {
  return legal.find((act) => act.service === service && act.type === 'migrate');
}

/** All that can be reached from a service and reach it. */
function groupOf(waits: readonly Need[], name: string): string[] {
  return [...reach(waits, name)].filter((other) => reach(waits, other).has(name)).sort();
}

function reach(waits: readonly Need[], start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const need of waits) {
      if (need.from !== at || reached.has(need.to)) continue;
      reached.add(need.to);
      open.push(need.to);
    }
  }
  return reached;
}
