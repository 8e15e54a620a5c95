import { grouped } from './grouped.ts';
import { contentOf, labelOf } from './identity.ts';
import type { Matching, Names, Pair } from './match.ts';
import type { Thing } from './thing.ts';

/** What a wave had and another one has now, word for word: it is neither gone nor new. */
export function movedParts({ removed, added }: Matching, names: Names): readonly Pair[] {
  const [gone, come] = [new Set(removed), new Set(added)];
  const parts = (things: readonly Thing[]): Thing[] => things.filter(({ holder }) => holder?.sort === 'wave');
  const open = grouped(parts(added), (thing) => sayingOf(thing, names.after));
  return parts(removed).flatMap((before) => {
    const alike = open.get(sayingOf(before, names.before)) ?? [];
    // Where one wave became another one as a whole, that is told of the waves.
    const at = alike.findIndex((after) => isAlone(before, gone) || isAlone(after, come));
    return at < 0 ? [] : alike.splice(at, 1).map((after) => ({ before, after }));
  });
}

function isAlone({ holder }: Thing, things: ReadonlySet<Thing>): boolean {
  return holder !== undefined && !things.has(holder);
}

function sayingOf(thing: Thing, naming: Names['before']): string {
  return [thing.sort, thing.name ?? labelOf(thing, naming), contentOf(thing, naming)].join('\n');
}
