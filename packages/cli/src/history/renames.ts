/** A thing that may have another name in the next state. */
export interface Nameable {
  readonly name: string;
  /** What it also is known by, in the order of what counts most. */
  readonly signs: readonly string[];
}

/** New names of what is gone, by the old ones: what has most signs in common is the same, if that is more than half. */
export function renames(before: readonly Nameable[], now: readonly Nameable[]): ReadonlyMap<string, string> {
  const gone = before.filter(({ name }) => !now.some((each) => each.name === name));
  const come = now.filter(({ name }) => !before.some((each) => each.name === name));
  const found = new Map<string, string>();
  for (const old of gone) {
    const left = come.filter(({ name }) => ![...found.values()].includes(name));
    const best = left.toSorted((a, b) => inCommon(old, b) - inCommon(old, a))[0];
    if (best && inCommon(old, best) * 2 > old.signs.length) found.set(old.name, best.name);
  }
  return found;
}

function inCommon(a: Nameable, b: Nameable): number {
  return a.signs.filter((sign) => b.signs.includes(sign)).length;
}
