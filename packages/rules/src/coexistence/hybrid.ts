import {
  type Bridge,
  dispositionOf,
  type ResolvedMap,
  type Service,
  type Walk,
  type Wave,
} from '@migmap/core';
import { movementsOf } from '../order/movements.ts';

/** A dependency that goes over a bridge. */
export interface Crossing {
  readonly dependent: Service;
  readonly provider: Service;
}

export function crossingsOf(map: ResolvedMap, bridge: Bridge): Crossing[] {
  return map.services.flatMap((dependent) =>
    dependent.dependencies
      .filter((dependency) => dependency.bridge?.value === bridge.name.value)
      .flatMap((dependency) => dependency.targets)
      .flatMap((target) => {
        const provider = map.service(target);
        return provider && provider !== dependent ? [{ dependent, provider }] : [];
      }),
  );
}

/** Whether all that moves is in some wave; else nobody can say when the two worlds meet. */
export function isScheduled(map: ResolvedMap, { dependent, provider }: Crossing): boolean {
  return [dependent, provider].every((service) => {
    const disposition = dispositionOf(service);
    const { parts, retires } = movementsOf(map, service);
    if (disposition === 'dropped') return retires.length > 0;
    return disposition === 'stays' || disposition === 'unsaid' || parts.length > 0;
  });
}

/** The last instant at which one side of the one meets the other side of the other; undefined where they never do. */
export function lastMeeting(walk: Walk, { dependent, provider }: Crossing): number | undefined {
  const last = walk.instants.findLastIndex((_, at) => {
    const [a, b] = [sidesAt(walk, dependent, at), sidesAt(walk, provider, at)];
    return (a.oldInUse && b.new) || (a.new && b.old);
  });
  return last < 0 ? undefined : last;
}

/** The wave in which a bridge is needed last: the one that ends the meeting of the two worlds. */
export function lastNeed(walk: Walk, crossings: readonly Crossing[]): Wave | undefined {
  const meetings = crossings.flatMap((crossing) => lastMeeting(walk, crossing) ?? []);
  if (meetings.length === 0) return undefined;
  return walk.instants[Math.max(...meetings) + 1]?.wave ?? walk.waves.at(-1);
}

interface Sides {
  readonly oldInUse: boolean;
  readonly old: boolean;
  readonly new: boolean;
}

/** What stays is of neither world as a provider, and of the old one as a dependent. */
function sidesAt(walk: Walk, service: Service, at: number): Sides {
  const disposition = dispositionOf(service);
  if (disposition === 'stays' || disposition === 'unsaid') return { oldInUse: true, old: false, new: false };
  const life = walk.lifecycle(service);
  const old = covers(life?.old, at);
  return { old, oldInUse: old && at < (life?.moved ?? Infinity), new: covers(life?.new, at) };
}

function covers(span: { readonly from: number; readonly to: number } | undefined, at: number): boolean {
  return span !== undefined && span.from <= at && at < span.to;
}
