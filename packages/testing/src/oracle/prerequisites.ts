import type { Facts, Need } from './facts.ts';
import type { History } from './history.ts';
import { works } from './needs.ts';
import { isInNoWave } from './verdicts.ts';

/** A kind that a service's kind requires, and that no dependency of the service reaches. */
export interface Unreached {
  readonly service: string;
  readonly kinds: readonly string[];
  /** Services of such a kind; none: the map does not have it. */
  readonly candidates: readonly string[];
}

/** A service that stays or goes is asked for nothing, and nobody for what the author assumes. */
export function unreachedKinds(facts: Facts): Unreached[] {
  return facts.map.services.flatMap((service) => {
    const name = service.name.value;
    const disposition = facts.dispositions.get(name);
    if (disposition !== 'replaced' && disposition !== 'introduced') return [];
    const reached = reachedFrom(facts.needs, name);
    const assumed = service.assumptions.flatMap((assumption) => assumption.kinds.map((kind) => kind.value));
    return (facts.map.kindOf(service)?.requires ?? [])
      .map(({ kinds }) => ({ service: name, kinds, candidates: candidatesFor(facts, name, kinds) }))
      .filter(({ candidates }) => !candidates.some((candidate) => reached.has(candidate)))
      .filter(({ kinds }) => !isAssumed(facts, kinds, assumed));
  });
}

/** In this order: a new side is in use at an instant at which none of the candidates serves it yet. */
export function isLate(facts: Facts, history: History, { service, candidates }: Unreached): boolean {
  const observer = facts.map.services.some(
    (other) => other.name.value === service && (facts.map.kindOf(other)?.observer ?? false),
  );
  if (candidates.length === 0) return false;
  return history.states.some((state) => {
    if (!state.live.has(`${service} new`)) return false;
    return candidates.every((candidate) => {
      const disposition = facts.dispositions.get(candidate);
      if (disposition === 'dropped' || isMissing(facts, candidate)) return false;
      const need: Need = { from: service, to: candidate, soft: false, observer, standard: false };
      const sides = (['old', 'new', 'stays'] as const).filter((side) =>
        state.live.has(`${candidate} ${side}`),
      );
      return !sides.some((side) => works(need, 'new', side, false));
    });
  });
}

/** Replaced or introduced some day, but in no wave: it does not move later, it does not move. */
function isMissing(facts: Facts, candidate: string): boolean {
  const disposition = facts.dispositions.get(candidate);
  return (disposition === 'replaced' || disposition === 'introduced') && isInNoWave(facts, candidate);
}

function candidatesFor(facts: Facts, name: string, kinds: readonly string[]): string[] {
  return facts.map.services
    .filter((other) => other.name.value !== name)
    .filter((other) => {
      const kind = other.kind?.value;
      return kind !== undefined && kinds.some((wanted) => facts.map.knowledge.isA(kind, wanted));
    })
    .map((other) => other.name.value);
}

function isAssumed(facts: Facts, kinds: readonly string[], assumed: readonly string[]): boolean {
  return assumed.some((kind) => kinds.some((wanted) => facts.map.knowledge.isA(kind, wanted)));
}

function reachedFrom(needs: readonly Need[], start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const need of needs) {
      if (need.ofBridge || need.from !== name || reached.has(need.to)) continue;
      reached.add(need.to);
      open.push(need.to);
    }
  }
  return reached;
}
