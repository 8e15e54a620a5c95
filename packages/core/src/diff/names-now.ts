import type { Change } from './change.ts';
import type { ThingSort } from './thing.ts';

/** The name that what had another one has now: of things of any sort, or of one. */
export function namesNow(changes: readonly Change[], sort?: ThingSort): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const change of changes) {
    const { kind, before, after } = change;
    if (kind !== 'renamed' || (sort !== undefined && sort !== change.sort)) continue;
    const [then, now] = [before?.about[0], after?.about[0]];
    if (then?.sort === change.sort && now) names.set(then.name, now.name);
  }
  return names;
}
