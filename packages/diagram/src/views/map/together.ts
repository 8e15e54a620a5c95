import type { MapFacts } from './facts.ts';

/** Groups that move together, with a letter each, in the order of the map; only what the picture shows. */
export function togetherGroups({ map, services }: MapFacts): {
  readonly groups: readonly { readonly letter: string; readonly text: string }[];
  readonly letters: ReadonlyMap<string, readonly string[]>;
} {
  const titles = new Map(
    services.map((service) => [service.name.value, service.title?.value || service.name.value]),
  );
  const groups: { letter: string; text: string }[] = [];
  const letters = new Map<string, string[]>();
  for (const together of map.togethers) {
    const members = together.services.map((ref) => ref.value).filter((name) => titles.has(name));
    if (members.length < 2) continue;
    const letter = letterOf(groups.length);
    const because = together.because ? `: ${together.because.value}` : '';
    groups.push({ letter, text: `${members.map((name) => titles.get(name)).join(' + ')}${because}` });
    for (const name of members) letters.set(name, [...(letters.get(name) ?? []), letter]);
  }
  return { groups, letters };
}

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
