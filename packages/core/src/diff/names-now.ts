import type { Change } from './change.ts';
import type { ThingSort } from './thing.ts';

/**
 * The name that what had another one has now: of things of any sort, or of one. What is gone, while something else is
 * called so now, has one that nothing else has.
 */
export function namesNow(changes: readonly Change[], sort?: ThingSort): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(changes.flatMap(({ kind, after }) => (kind === 'changed' ? [] : (after?.id ?? []))));
  for (const change of changes) {
    const { kind, before, after } = change;
    if (sort !== undefined && sort !== change.sort) continue;
    const [then, now] = [before?.about[0], after?.about[0]];
    if (then?.sort !== change.sort) continue;
    if (kind === 'renamed' && now) names.set(then.name, now.name);
    if (kind === 'removed' && before?.id === `${then.sort} ${then.name}` && taken.has(before.id))
      names.set(then.name, formerly(then.name));
  }
  return names;
}

/** What is called so was, and is not what is called so now. */
export function formerly(name: string): string {
  return `${name} (before)`;
}
