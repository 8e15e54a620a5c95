import { grouped } from './grouped.ts';
import type { Thing } from './thing.ts';

/** By their ids, the things of one map that others may refer to. */
export type NamedThings = ReadonlyMap<string, Thing>;

/**
 * Names that both maps have and that may mean something else now: what is called so has another title, and one of the
 * two titles stands under another name in the other map. So it is where waves are numbered anew, or two names change
 * places.
 */
export function retitled(before: NamedThings, after: NamedThings): ReadonlySet<string> {
  const both = [...before].flatMap(([id, old]) => {
    const current = after.get(id);
    return current && old.title !== current.title ? [{ id, old, current }] : [];
  });
  if (both.length === 0) return new Set();
  const [titlesBefore, titlesAfter] = [holdersOf(before), holdersOf(after)];
  const isElsewhere = (thing: Thing, holders: Holders, id: string, unless: NamedThings): boolean =>
    thing.title !== undefined &&
    (holders.get(titleOf(thing)) ?? []).some(
      (other) => other !== id && unless.get(other)?.title !== thing.title,
    );
  const found = both.filter(
    ({ id, old, current }) =>
      isElsewhere(old, titlesAfter, id, before) || isElsewhere(current, titlesBefore, id, after),
  );
  return new Set(found.map(({ id }) => id));
}

type Holders = ReadonlyMap<string, readonly string[]>;

/** Who is called so; whoever was called so all the time is nobody else's new name. */
function holdersOf(things: NamedThings): Holders {
  const groups = grouped(things, ([, thing]) => titleOf(thing));
  return new Map([...groups].map(([title, all]) => [title, all.map(([id]) => id)]));
}

function titleOf({ sort, title }: Thing): string {
  return `${sort} ${title ?? ''}`;
}
