import type { NameUse } from '../model/map.ts';
import { type Candidate, pairAlike } from './alike.ts';
import { grouped } from './grouped.ts';
import { asWritten, contentOf, idOf } from './identity.ts';
import { type Fact, keyOf, type Naming, type Ref, refsIn } from './items.ts';
import { mentioning } from './mentions.ts';
import { formerly } from './names-now.ts';
import { type NamedThings, retitled } from './retitled.ts';
import type { Thing } from './thing.ts';

/** One thing in both maps. */
export interface Pair {
  readonly before: Thing;
  readonly after: Thing;
}

/** What stands in both maps, and what in only one of them. */
export interface Matching {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
}

/** One of the two maps: its things, and how its names are written for comparing. */
export interface Side {
  readonly things: readonly Thing[];
  /** Names that something else uses for a thing beside its own, such as the waves that move it. */
  readonly uses: readonly Use[];
  /** Every place where a name is used. */
  readonly nameUses: readonly NameUse[];
}

export interface Use {
  readonly ref: Ref;
  /** What uses it, for what. */
  readonly by: (naming: Naming) => string;
}

export interface Names {
  readonly before: Naming;
  readonly after: Naming;
  /** What has another name now. */
  readonly renamed: readonly Pair[];
  /** Old and new names of all that has another one. */
  readonly touched: ReadonlySet<string>;
  /** What the thing is called now; where it is gone and something else is called so, neither is taken for the other. */
  readonly now: (ref: Ref) => string;
}

/** Finds out which names were given anew: to what says and is used as what had another name before. */
export function namesOf(before: Side, after: Side): Names {
  const [old, current] = [namedThings(before), namedThings(after)];
  const doubtful = retitled(old, current);
  const open = (things: NamedThings, others: NamedThings): Thing[] =>
    [...things].flatMap(([id, thing]) => (others.has(id) && !doubtful.has(id) ? [] : [thing]));
  const [gone, come] = [open(old, current), open(current, old)];
  const sorts = new Set(gone.map(({ sort }) => sort));
  const [candidatesBefore, candidatesAfter] = [candidatesOf(before, gone), candidatesOf(after, come)];
  const matched = [...sorts].flatMap((sort) => {
    const [from, to] = [gone, come].map((things) => things.filter((thing) => thing.sort === sort)) as [
      Thing[],
      Thing[],
    ];
    const likenesses = pairAlike(from.map(candidatesBefore), to.map(candidatesAfter));
    return likenesses.map((found) => ({
      before: from[found.before] as Thing,
      after: to[found.after] as Thing,
    }));
  });
  const renamed = matched.filter(({ before: one, after: other }) => one.name !== other.name);
  const touched = new Set(renamed.flatMap((pair) => [pair.before.name ?? '', pair.after.name ?? '']));
  return { renamed, touched, ...namingOf(renamed, old, current) };
}

/**
 * What has two names is known by both, so that neither side's names come first. A name that only the other map declares
 * means here what it means there.
 */
function namingOf(
  renamed: readonly Pair[],
  before: NamedThings,
  after: NamedThings,
): Pick<Names, 'before' | 'after' | 'now'> {
  const [old, current] = [new Map<string, string>(), new Map<string, string>()];
  const shared = sharedNames(renamed);
  for (const [at, pair] of renamed.entries()) {
    old.set(idOf(pair.before), shared[at] ?? '');
    current.set(idOf(pair.after), shared[at] ?? '');
  }
  const naming =
    (own: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>, declared: NamedThings): Naming =>
    (ref) => {
      const id = asWritten(ref);
      return own.get(id) ?? (declared.has(id) ? id : (others.get(id) ?? id));
    };
  const named = new Map(renamed.map((pair) => [idOf(pair.before), pair.after.name ?? '']));
  return {
    before: naming(old, current, before),
    after: naming(current, old, after),
    now: (ref) => {
      const id = asWritten(ref);
      const isTaken = current.has(id) && before.has(id);
      return named.get(id) ?? (isTaken ? formerly(ref.name) : ref.name);
    },
  };
}

/** Two that have changed names are told apart by what they are called besides. */
function sharedNames(renamed: readonly Pair[]): string[] {
  const words = renamed.map(
    ({ before, after }) => `${before.sort} ${[before.name ?? '', after.name ?? ''].sort().join('\u0004')}`,
  );
  const known = grouped(words, (word) => word);
  return words.map((word, at) =>
    (known.get(word)?.length ?? 0) > 1 ? `${word}\u0004${renamed[at]?.before.title ?? ''}` : word,
  );
}

/** Names that others may use; a thing in a holder is looked for there. Of two with one name the first counts. */
function namedThings({ things }: Side): NamedThings {
  const named = new Map<string, Thing>();
  for (const thing of things) {
    if (thing.name === undefined || thing.holder) continue;
    const id = idOf(thing);
    if (!named.has(id)) named.set(id, thing);
  }
  return named;
}

/** Things that may have been renamed, with all that speaks for them: what they say, what they hold, what uses them. */
function candidatesOf({ things, uses, nameUses }: Side, open: readonly Thing[]): (thing: Thing) => Candidate {
  const ids = new Set(open.map((thing) => idOf(thing)));
  // Names that may have changed as well are no reason to take two things for different ones.
  const naming: Naming = (ref) => (ids.has(asWritten(ref)) ? `${ref.sort} ?` : asWritten(ref));
  const traits = new Map(open.map((thing) => [idOf(thing), traitsOf(thing.facts, naming)]));
  const add = (id: string, trait: string): void => void traits.get(id)?.set(trait, 1);
  const mentions = mentioning(nameUses, new Set(open.map(({ name }) => name ?? '')));
  if (open.length > 0) {
    for (const thing of things) {
      const isHeld = thing.holder && ids.has(idOf(thing.holder));
      if (!isHeld && !mentions(thing)) continue;
      const own = idOf(thing, naming);
      if (thing.holder) add(idOf(thing.holder), `holds ${own.slice(idOf(thing.holder, naming).length)}`);
      for (const fact of thing.facts) {
        for (const ref of refsIn(fact)) add(asWritten(ref), `used by ${own} as ${fact.property}`);
      }
      for (const part of thing.label) if (typeof part !== 'string') add(asWritten(part), `used by ${own}`);
    }
    for (const { ref, by } of uses) add(asWritten(ref), `used by ${by(naming)}`);
  }
  return (thing) => ({ id: idOf(thing), traits: traits.get(idOf(thing)) ?? new Map() });
}

/** What people call a thing, and what it is made of, says more than who owns it. */
const WEIGHTS: Readonly<Record<string, number>> = { title: 3, from: 2, to: 2, restores: 2, indicator: 2 };

function traitsOf(facts: readonly Fact[], naming: Naming, weights = WEIGHTS): Map<string, number> {
  const traits = new Map<string, number>();
  for (const { property, items } of facts) {
    for (const item of items) traits.set(`${property}: ${keyOf(item, naming)}`, weights[property] ?? 1);
  }
  return traits;
}

/** Brings the things of two maps together, with those that have another name now. */
export function match(before: readonly Thing[], after: readonly Thing[], names: Names): Matching {
  const [old, current] = [before.map(keyed(names.before)), after.map(keyed(names.after))];
  const found: Matched = { pairs: [], removed: [], added: [] };
  const [groupsBefore, groupsAfter] = [grouped(old, ({ key }) => key), grouped(current, ({ key }) => key)];
  for (const key of new Set([...groupsBefore.keys(), ...groupsAfter.keys()])) {
    pairSame(groupsBefore.get(key) ?? [], groupsAfter.get(key) ?? [], found);
  }
  return withAlike(found);
}

/** A thing with what it is known by, and what it says. */
interface Keyed {
  readonly thing: Thing;
  readonly key: string;
  readonly naming: Naming;
}

interface Matched {
  readonly pairs: Pair[];
  readonly removed: Keyed[];
  readonly added: Keyed[];
}

function keyed(naming: Naming): (thing: Thing) => Keyed {
  return (thing) => ({ thing, key: idOf(thing, naming), naming });
}

/** Things with one key: those that say the same first, the others in the order of what they say. */
function pairSame(before: readonly Keyed[], after: readonly Keyed[], found: Matched): void {
  if (before.length === 1 && after.length === 1) {
    found.pairs.push({ before: (before[0] as Keyed).thing, after: (after[0] as Keyed).thing });
    return;
  }
  const [old, current] = [inOrder(before), inOrder(after)];
  for (const [content, things] of old) {
    const same = current.get(content);
    while (things.length > 0 && same && same.length > 0) {
      found.pairs.push({ before: (things.shift() as Keyed).thing, after: (same.shift() as Keyed).thing });
    }
  }
  const [left, come] = [[...old.values()].flat(), [...current.values()].flat()];
  const count = Math.min(left.length, come.length);
  for (let at = 0; at < count; at++) {
    found.pairs.push({ before: (left[at] as Keyed).thing, after: (come[at] as Keyed).thing });
  }
  found.removed.push(...left.slice(count));
  found.added.push(...come.slice(count));
}

function inOrder(things: readonly Keyed[]): Map<string, Keyed[]> {
  if (things.length === 0) return new Map();
  const contents = things.map((one) => ({ one, content: contentOf(one.thing, one.naming) }));
  contents.sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
  const groups = grouped(contents, ({ content }) => content);
  return new Map([...groups].map(([content, alike]) => [content, alike.map(({ one }) => one)]));
}

/** What has no name of its own and another key now is still the same, where it stands in one place and says alike. */
function withAlike({ pairs, removed, added }: Matched): Matching {
  const [groupsBefore, groupsAfter] = [byPlace(removed), byPlace(added)];
  const used = new Set<Keyed>();
  const alike = [...groupsBefore].flatMap(([place, old]) => {
    const current = groupsAfter.get(place) ?? [];
    return pairAlike(old.map(candidateOf), current.map(candidateOf)).map(({ before, after }) => {
      const [one, other] = [old[before] as Keyed, current[after] as Keyed];
      used.add(one).add(other);
      return { before: one.thing, after: other.thing };
    });
  });
  const unused = (things: readonly Keyed[]): Thing[] =>
    things.filter((one) => !used.has(one)).map(({ thing }) => thing);
  return { pairs: [...pairs, ...alike], removed: unused(removed), added: unused(added) };
}

function byPlace(things: readonly Keyed[]): Map<string, Keyed[]> {
  return grouped(
    things.filter(({ thing }) => thing.name === undefined || thing.holder !== undefined),
    ({ thing, naming }) => `${thing.sort} in ${thing.holder ? idOf(thing.holder, naming) : ''}`,
  );
}

/** Its title is what has changed, or it would not be asked for; what else it says has to be enough. */
function candidateOf({ thing, key, naming }: Keyed): Candidate {
  return { id: key, traits: traitsOf(thing.facts, naming, { ...WEIGHTS, title: 1 }) };
}
