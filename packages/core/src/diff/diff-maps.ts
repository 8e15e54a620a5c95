import type { ResolvedMap } from '../model/resolve.ts';
import type { Change, ChangeKind, MapDiff, Mention } from './change.ts';
import { compareFacts } from './compare-facts.ts';
import { type MapSide, mentionOf, ownersOfThing, sideOf, waveOfThing } from './context.ts';
import { labelOf } from './identity.ts';
import { layerOrder } from './layer-order.ts';
import { type Matching, match, type Names, namesOf, type Pair } from './match.ts';
import { mentioning } from './mentions.ts';
import { moveChanges } from './move-changes.ts';
import { movedParts } from './moved-parts.ts';
import { usesIn } from './moves.ts';
import type { Thing } from './thing.ts';

/** Both maps, and how their names belong together. */
export interface Comparison {
  readonly before: MapSide;
  readonly after: MapSide;
  readonly names: Names;
  /** Whether a thing of the map after uses a name that is new, or means something else. */
  readonly mentions: (thing: Thing) => boolean;
}

/**
 * What the second map says otherwise than the first. The order of declarations, the form of the text, comments and the
 * files that it stands in make no difference; turned round, it says the same the other way.
 */
export function diffMaps(before: ResolvedMap, after: ResolvedMap): MapDiff {
  const [old, current] = [sideOf(before), sideOf(after)];
  const [one, other] = [old, current].map(({ things, moves, map }) => ({
    things,
    uses: usesIn(moves),
    nameUses: map.uses,
  }));
  if (!one || !other) return { changes: [] };
  const names = namesOf(one, other);
  const comparison = { before: old, after: current, names, mentions: mentioning(after.uses, names.touched) };
  const matching = match(one.things, other.things, names);
  const moved = movedParts(matching, names);
  const changes = [
    ...additions(matching, new Set(moved.flatMap((pair) => [pair.before, pair.after])), comparison),
    ...moved.map((pair) => movedPart(pair, comparison)),
    ...matching.pairs.flatMap((pair) => changesOf(pair, comparison)),
    ...moveChanges(comparison),
    ...layerOrder(comparison),
  ];
  return { changes: changes.sort(byId) };
}

/** What belongs to something that is new or gone itself is not told apart. */
function additions(
  { removed, added }: Matching,
  moved: ReadonlySet<Thing>,
  comparison: Comparison,
): Change[] {
  const roots = (things: readonly Thing[]): Thing[] => {
    const all = new Set(things);
    return things.filter((thing) => !moved.has(thing) && !(thing.holder && all.has(thing.holder)));
  };
  return [
    ...roots(removed).map((thing) => about({ before: thing }, 'removed', comparison)),
    ...roots(added).map((thing) => about({ after: thing }, 'added', comparison)),
  ];
}

function movedPart(pair: Pair, comparison: Comparison): Change {
  const { before, after, ...change } = about(pair, 'moved', comparison);
  const inWave = (mention: Mention | undefined, { holder }: Thing) =>
    mention && { ...mention, words: mention.own, wave: holder?.name ?? '' };
  return {
    ...change,
    before: inWave(before, pair.before) as Mention,
    after: inWave(after, pair.after) as Mention,
  };
}

/** These say in a property of their own what they are called by. */
const SAYING_THEMSELVES = new Set<Thing['sort']>(['freeze', 'together', 'assertion']);

function changesOf(pair: Pair, comparison: Comparison): Change[] {
  const { names } = comparison;
  if (isSaidAlike(pair, comparison)) return [];
  const isRenamed =
    (ownWords(pair.before, names.before) !== ownWords(pair.after, names.after) || isNamedAnew(pair)) &&
    !SAYING_THEMSELVES.has(pair.after.sort);
  const isCalledByTitle = isRenamed && pair.after.name === undefined;
  const facts = compareFacts(pair.before.facts, pair.after.facts, names);
  const changed = facts.flatMap(({ property, values, sources }) =>
    isCalledByTitle && property === 'title'
      ? []
      : [{ ...about(pair, 'changed', comparison, sources), property, values }],
  );
  return isRenamed ? [about(pair, 'renamed', comparison), ...changed] : changed;
}

/** Word for word the same, and no word means something else: nothing has to be looked at. */
function isSaidAlike({ before, after }: Pair, { mentions }: Comparison): boolean {
  return before.text !== undefined && before.text === after.text && !mentions(after);
}

function isNamedAnew({ before, after }: Pair): boolean {
  return before.name !== after.name;
}

/** What a thing is called without its holder, which tells its own changes. */
function ownWords(thing: Thing, naming: Names['before']): string {
  return thing.name === undefined ? labelOf(thing, naming) : '';
}

/** A change of a thing, or of a thing in both maps. */
function about(
  { before, after }: Partial<Pair>,
  kind: ChangeKind,
  { before: old, after: current, names }: Comparison,
  sources: { readonly before?: Thing['source']; readonly after?: Thing['source'] } = {},
): Change {
  const then = before && waveOfThing(before, old);
  const wave = (after && waveOfThing(after, current)) ?? (then && names.now({ sort: 'wave', name: then }));
  const owners = [
    ...(before ? ownersOfThing(before, old) : []),
    ...(after ? ownersOfThing(after, current) : []),
  ];
  return {
    kind,
    sort: ((after ?? before) as Thing).sort,
    ...(before ? { before: mentionOf(before, sources.before) } : {}),
    ...(after ? { after: mentionOf(after, sources.after) } : {}),
    ...(wave === undefined ? {} : { wave }),
    owners: [...new Set(owners)].sort(),
  };
}

function byId(a: Change, b: Change): number {
  const [one, other] = [a, b].map(({ before, after, property, kind }) =>
    [after?.id ?? before?.id, kind, property ?? '', before?.id ?? ''].join('\n'),
  );
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}
