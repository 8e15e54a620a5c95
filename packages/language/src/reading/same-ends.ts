/** How many characters two texts have in common at their starts, and how many at their ends. */
export interface SameEnds {
  readonly head: number;
  readonly tail: number;
}

export function sameEnds(one: string, other: string): SameEnds {
  const most = Math.min(one.length, other.length);
  if (one === other) return { head: most, tail: most };
  return {
    head: commonLength(most, (from, to) => one.slice(from, to) === other.slice(from, to)),
    tail: commonLength(most, (from, to) => behind(one, from, to) === behind(other, from, to)),
  };
}

function behind(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/** Up to where stretches are the same; long ones first, for they are compared at once. */
function commonLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = LONGEST_STEP; step >= 1; step = Math.floor(step / 8)) {
    while (at + step <= most && isSame(at, at + step)) at += step;
  }
  return at;
}

const LONGEST_STEP = 8 ** 5;
