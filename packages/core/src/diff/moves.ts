import type { NameRef } from '../model/map.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { MigratePart, Step, Wave } from '../model/wave.ts';
import { grouped } from './grouped.ts';
import { asWritten } from './identity.ts';
import type { Naming, Ref } from './items.ts';
import type { Names, Use } from './match.ts';

/** What one step does to one service. */
export interface Move {
  readonly type: Step['type'];
  readonly service: NameRef;
  readonly wave: Wave;
  readonly step: Step;
  /** The place of its statement in the wave. */
  readonly at: number;
  /** Percent. */
  readonly share: number;
  readonly part?: MigratePart;
  readonly group?: string;
}

/** A move that both maps have, perhaps in another wave. */
export interface MovePair {
  readonly before: Move;
  readonly after: Move;
}

/** One part that became several, or several that became one; together they move as much as before. */
export interface Parting {
  readonly before: readonly Move[];
  readonly after: readonly Move[];
}

export interface MoveMatching {
  readonly pairs: readonly MovePair[];
  readonly partings: readonly Parting[];
  readonly removed: readonly Move[];
  readonly added: readonly Move[];
}

export function movesOf(map: ResolvedMap): Move[] {
  return map.waves.flatMap((wave) =>
    wave.steps.flatMap((step, at): Move[] => {
      const shared = { wave, step, at };
      if (step.type === 'retire') {
        return step.services.map((service) => ({ ...shared, type: step.type, service, share: 100 }));
      }
      if (step.type === 'pilot') {
        const { service, group } = step;
        return [
          { ...shared, type: step.type, service, share: 100, ...(group ? { group: group.value } : {}) },
        ];
      }
      return step.parts.map((part) => ({
        ...shared,
        type: step.type,
        service: part.service,
        share: part.share?.value.base ?? 100,
        part,
        ...(part.group ? { group: part.group.value } : {}),
      }));
    }),
  );
}

/** How moves use names: what speaks for a service or a wave that has another name now. */
export function usesIn(moves: readonly Move[]): Use[] {
  return moves.flatMap((move): Use[] => {
    const [service, wave] = [serviceRef(move), waveRef(move)];
    return [
      { ref: service, by: (naming) => `${naming(wave)} to ${move.type}` },
      { ref: wave, by: (naming) => `${move.type} of ${naming(service)}` },
    ];
  });
}

export function serviceRef({ service }: Move): Ref {
  return { sort: 'service', name: service.value };
}

export function waveRef({ wave }: Move): Ref {
  return { sort: 'wave', name: wave.name.value };
}

/** `migrate mail 40% "Head office"`. */
export function wordsOfMove({ type, service, part, group }: Move): string {
  const share = part?.share ? ` ${formatQuantity(part.share.value)}` : '';
  return `${type} ${service.value}${share}${group === undefined ? '' : ` ${JSON.stringify(group)}`}`;
}

/** Where a move stands, for places in a text. */
export function sourceOf(move: Move) {
  return move.service.source;
}

/** Finds each move again: where it was, else in another wave; what is left was removed or added. */
export function matchMoves(before: readonly Move[], after: readonly Move[], names: Names): MoveMatching {
  const found = {
    pairs: [] as MovePair[],
    partings: [] as Parting[],
    removed: [] as Move[],
    added: [] as Move[],
  };
  const [old, current] = [
    grouped(before, (move) => keyOf(move, names.before)),
    grouped(after, (move) => keyOf(move, names.after)),
  ];
  for (const key of new Set([...old.keys(), ...current.keys()])) {
    matchAlike(old.get(key) ?? [], current.get(key) ?? [], names, found);
  }
  return found;
}

interface Found {
  readonly pairs: MovePair[];
  readonly partings: Parting[];
  readonly removed: Move[];
  readonly added: Move[];
}

/** All moves of one sort of one service. */
function matchAlike(before: readonly Move[], after: readonly Move[], names: Names, found: Found): void {
  const same = pairBest(before, after, ({ isSame }) => isSame, names);
  const rest = without(before, after, same);
  found.pairs.push(...same);
  if (isParting(rest)) {
    found.partings.push(rest);
    return;
  }
  const moved = pairBest(rest.before, rest.after, () => true, names);
  const left = without(rest.before, rest.after, moved);
  found.pairs.push(...moved);
  found.removed.push(...left.before);
  found.added.push(...left.after);
}

function isParting({ before, after }: Parting): boolean {
  if (Math.min(before.length, after.length) !== 1 || before.length === after.length) return false;
  const all = [...before, ...after];
  if (all.some(({ type }) => type !== 'migrate')) return false;
  return Math.abs(sumOf(before) - sumOf(after)) < 0.01;
}

function sumOf(moves: readonly Move[]): number {
  return moves.reduce((sum, { share }) => sum + share, 0);
}

interface Rivals {
  readonly before: number;
  readonly after: number;
  readonly score: number;
  /** Of their places among the steps of a wave. */
  readonly distance: number;
  readonly earliest: number;
  readonly isSame: boolean;
}

function pairBest(
  before: readonly Move[],
  after: readonly Move[],
  mayPair: (rivals: Rivals) => boolean,
  names: Names,
): MovePair[] {
  const rivals = before.flatMap((one, at) =>
    after.map((other, index) => rivalsOf({ one, at }, { other, index }, names)).filter(mayPair),
  );
  rivals.sort(
    (a, b) =>
      b.score - a.score ||
      a.distance - b.distance ||
      a.earliest - b.earliest ||
      Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
      Math.min(a.before, a.after) - Math.min(b.before, b.after),
  );
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return rivals.flatMap(({ before: one, after: other }) => {
    if (usedBefore.has(one) || usedAfter.has(other)) return [];
    usedBefore.add(one);
    usedAfter.add(other);
    return [{ before: before[one] as Move, after: after[other] as Move }];
  });
}

function rivalsOf(
  { one, at }: { readonly one: Move; readonly at: number },
  { other, index }: { readonly other: Move; readonly index: number },
  names: Names,
): Rivals {
  const sameWave = names.before(waveRef(one)) === names.after(waveRef(other));
  const sameGroup = one.group === other.group;
  const sameShare = one.share === other.share;
  const score = (sameGroup && one.group !== undefined ? 4 : 0) + (sameWave ? 2 : 0) + (sameShare ? 1 : 0);
  const [distance, earliest] = [Math.abs(one.at - other.at), Math.min(one.at, other.at)];
  return { before: at, after: index, score, distance, earliest, isSame: sameWave && sameGroup && sameShare };
}

function without(before: readonly Move[], after: readonly Move[], pairs: readonly MovePair[]): Parting {
  const used = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return { before: before.filter((move) => !used.has(move)), after: after.filter((move) => !used.has(move)) };
}

function keyOf(move: Move, naming: Naming = asWritten): string {
  return `${move.type} ${naming(serviceRef(move))}`;
}
