import { keyOf, type Naming, type Ref, wordsOf } from './items.ts';
import type { Thing } from './thing.ts';

/** A name as it stands in its own map. */
export const asWritten: Naming = ({ sort, name }) => `${sort} ${name}`;

/** What a thing is known by in its map: its sort and name, after those of its holder. Never a place in a list. */
export function idOf(thing: Thing, naming: Naming = asWritten): string {
  const own = thing.name === undefined ? labelOf(thing, naming) : undefined;
  const words = own ?? naming({ sort: thing.sort, name: thing.name ?? '' } as Ref);
  const said = own === undefined ? words : [thing.sort, own].filter((word) => word !== '').join(' ');
  return thing.holder ? `${idOf(thing.holder, naming)} / ${said}` : said;
}

/** The words of a thing within its holder. */
export function wordsOfThing(thing: Thing): string {
  return wordsOf({ parts: thing.label, source: thing.source });
}

/** All that a thing says, in an order that the order of writing has no part in. */
export function contentOf({ facts }: Thing, naming: Naming): string {
  return facts
    .map(({ property, items, form }) => {
      const keys = items.map((item) => keyOf(item, naming));
      return `${property}: ${(form === 'list' ? keys : keys.sort()).join('\u0002')}`;
    })
    .sort()
    .join('\u0003');
}

/** What a thing without a name is known by within its holder. */
export function labelOf(thing: Thing, naming: Naming): string {
  return thing.label.map((part) => (typeof part === 'string' ? part : naming(part))).join('');
}
