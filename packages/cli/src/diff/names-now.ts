import type { Change } from '@migmap/core';

/** The name that what had another one has now. */
export function namesNow(changes: readonly Change[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { kind, before, after } of changes) {
    if (kind !== 'renamed' || !before || !after) continue;
    const [then, now] = [before.id, after.id].map((id) => id.slice(id.indexOf(' ') + 1));
    if (then && now) names.set(then, now);
  }
  return names;
}
