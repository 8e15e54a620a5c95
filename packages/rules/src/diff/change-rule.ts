import type { Change, Entry, ResolvedMap, Service, Sort, SourceRef, Wave } from '@migmap/core';
import type { MapChange, Report, Rule, RuleMeta } from '../rule.ts';

/** Both maps, and who is who where something has another name now. */
export interface Compared {
  readonly before: ResolvedMap;
  readonly after: ResolvedMap;
  readonly changes: readonly Change[];
  /** What a thing of the map before is now; nothing where it is gone. */
  current<Thing>(sort: Sort, name: string): Thing | undefined;
  /** What a thing of the map after was before; nothing where it is new. */
  former<Thing>(sort: Sort, name: string): Thing | undefined;
}

/** A rule about what a change does to a plan. Of a plan alone it says nothing. */
export function changeRule(
  meta: Omit<RuleMeta, 'category' | 'needsChange'>,
  judge: (compared: Compared) => Iterable<Report>,
): Rule {
  return {
    meta: { ...meta, category: 'diff', needsChange: true },
    *check({ map, change }) {
      if (change) yield* judge(compare(change, map));
    },
  };
}

function compare({ before, diff }: MapChange, after: ResolvedMap): Compared {
  const { changes } = diff;
  const [now, then] = [new Map<string, string>(), new Map<string, string>()];
  for (const change of changes) {
    if (change.kind !== 'renamed' || !change.before || !change.after) continue;
    now.set(change.before.id, nameIn(change.after.id));
    then.set(change.after.id, nameIn(change.before.id));
  }
  const look = (
    map: ResolvedMap,
    names: ReadonlyMap<string, string>,
    others: ReadonlyMap<string, string>,
  ) => {
    return <Thing>(sort: Sort, name: string): Thing | undefined => {
      const id = `${sort} ${name}`;
      // What is called so in the other map had another name there.
      if (!names.has(id) && others.has(id)) return undefined;
      return map.find(sort, names.get(id) ?? name) as (Entry & Thing) | undefined;
    };
  };
  return { before, after, changes, current: look(after, now, then), former: look(before, then, now) };
}

/** `service mail` names `mail`. */
function nameIn(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

/** The service as it is now, with the first step that still moves it; nothing where none does. */
export function stillMoving(
  { after, current }: Compared,
  before: Service,
): { readonly service: Service; readonly wave: Wave; readonly source: SourceRef } | undefined {
  const service = current<Service>('service', before.name.value);
  if (!service) return undefined;
  for (const wave of after.waves) {
    for (const step of wave.steps) {
      if (step.type !== 'migrate') continue;
      const part = step.parts.find(({ service: ref }) => after.service(ref) === service);
      if (part) return { service, wave, source: part.service.source };
    }
  }
  return undefined;
}
