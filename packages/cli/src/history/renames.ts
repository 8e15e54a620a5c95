/** A thing that may have another name in the next state. */
export interface Nameable {
  readonly name: string;
  /** What it also is known by, in the order of what counts most. */
  readonly signs: readonly string[];
}

/**
 * New names of what is gone, or of what is called by the name of something else now, by the old ones: what has most
 * signs in common is the same, if that is more than half.
 */
export function renames(before: readonly Nameable[], now: readonly Nameable[]): ReadonlyMap<string, string> {
  const gone = before.filter((old) => !now.some((each) => isStill(old, each)));
  const come = now.filter((each) => !before.some((old) => isStill(old, each)));
  const found = new Map<string, string>();
  for (const old of gone) {
    const left = come.filter(({ name }) => ![...found.values()].includes(name));
    const best = left.toSorted((a, b) => inCommon(old, b) - inCommon(old, a))[0];
    if (best && inCommon(old, best) * 2 > old.signs.length) found.set(old.name, best.name);
  }
  return new Map([...found].filter(([old, name]) => old !== name));
}

/** By its name, unless the name is all that they have in common. */
function isStill(old: Nameable, now: Nameable): boolean {
  return old.name === now.name && inCommon(old, now) > 0;
}

/** What something is called now; if another thing has taken its name, it is known as what it was. */
export function newName(name: string, renamed: ReadonlyMap<string, string>): string {
  const isTaken = [...renamed.values()].includes(name);
  return renamed.get(name) ?? (isTaken ? `${name} (before)` : name);
}

function inCommon(a: Nameable, b: Nameable): number {
  return a.signs.filter((sign) => b.signs.includes(sign)).length;
}
