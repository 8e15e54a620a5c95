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
  const edges = facts.needs.filter(
    (need) => isHardEdge(need) && firstMove(legal, need.from) && firstMove(legal, need.to),
  );
  const bad = facts.services
    .flatMap((start) => roundTrips(edges, [start]))
    .filter((trip) => new Set(trip.map((name) => firstMove(legal, name)?.event)).size > 1);
  const badEdges = new Set(
    bad.flatMap((trip) => trip.map((name, at) => `${name} ${trip[(at + 1) % trip.length]}`)),
  );
  const groups = new Map<string, string>();
  for (const trip of bad) for (const name of trip) groups.set(name, groupOf(edges, name));
  return { edges: badEdges, groups };
}

function isHardEdge(need: Need): boolean {
  if (need.ofBridge || need.soft || need.observer || need.bridge !== undefined) return false;
  return need.side !== 'old' && need.tolerates !== 'old' && need.tolerates !== 'both';
}

function firstMove(legal: readonly Act[], service: string): Act | undefined {
  return legal.find((act) => act.service === service && act.type === 'migrate');
}

/** All ways from the last of `path` back to its first that visit nobody twice. */
function roundTrips(edges: readonly Need[], path: readonly string[]): string[][] {
  const last = path.at(-1);
  return edges
    .filter((need) => need.from === last)
    .flatMap((need) => {
      if (need.to === path[0]) return [[...path]];
      return path.includes(need.to) ? [] : roundTrips(edges, [...path, need.to]);
    });
}

/** All that can be reached from a service and reach it. */
function groupOf(edges: readonly Need[], name: string): string {
  const reach = (start: string): Set<string> => {
    const reached = new Set<string>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const need of edges) {
        if (need.from !== at || reached.has(need.to)) continue;
        reached.add(need.to);
        open.push(need.to);
      }
    }
    return reached;
  };
  return [...reach(name)]
    .filter((other) => reach(other).has(name))
    .sort()
    .join(' ');
}
