import type { Step, Wave } from '../model/wave.ts';
import { grouped } from './grouped.ts';
import type { Names } from './match.ts';
import { type Move, type MoveMatching, type MovePair, serviceRef, waveRef } from './moves.ts';

/** One statement of a wave. */
export interface Statement {
  readonly step: Step;
  readonly wave: Wave;
  readonly at: number;
  readonly moves: readonly Move[];
}

/** One statement in both maps. */
export interface StatementPair {
  readonly before: Statement;
  readonly after: Statement;
  /** One of the moves that both have. */
  readonly via: { readonly pair: MovePair };
}

/** What became of the statements that the moves stand in. */
export interface StatementMatching {
  /** Those that are one statement in both maps; each at most once. */
  readonly pairs: readonly StatementPair[];
  /** In one wave: what was said in one statement is said in several, or the other way round. */
  readonly partings: readonly {
    readonly before: readonly Statement[];
    readonly after: readonly Statement[];
  }[];
  /** Waves whose steps that both maps have follow each other otherwise. */
  readonly reordered: readonly { readonly before: readonly Move[]; readonly after: readonly Move[] }[];
}

export function matchStatements(
  { pairs, partings }: Pick<MoveMatching, 'pairs' | 'partings'>,
  names: Names,
  statements: StatementTable,
): StatementMatching {
  const parted = partings.flatMap(({ before, after }) =>
    before.flatMap((one) => after.map((other) => ({ before: one, after: other }))),
  );
  const all = [
    ...votesFor(pairs, 'kept', names, statements),
    ...votesFor(parted, 'parted', names, statements),
  ];
  const matched = best(all);
  const staying = pairs.filter((pair) => isSameWave(pair, names));
  return {
    pairs: matched,
    partings: partingsOf(all, new Set(matched)),
    reordered: reorderedIn(staying, names),
  };
}

function votesFor(
  pairs: readonly MovePair[],
  reason: Vote['reason'],
  names: Names,
  statements: StatementTable,
): Vote[] {
  const votes = new Map<string, Vote>();
  for (const pair of pairs) {
    const [before, after] = [statements.of(pair.before), statements.of(pair.after)];
    const place = `${statements.idOf(before)} ${statements.idOf(after)}`;
    const known = votes.get(place);
    const own = { key: keyOf(pair, names), pair };
    const via = known && known.via.key <= own.key ? known.via : own;
    const count = (known?.count ?? 0) + 1;
    const alike = tasksInCommon(before, after) + (pair.before.group === pair.after.group ? 1 : 0);
    votes.set(place, { before, after, count, alike, via, sameWave: isSameWave(pair, names), reason });
  }
  return [...votes.values()];
}

interface Vote {
  readonly before: Statement;
  readonly after: Statement;
  /** How many moves both have. */
  readonly count: number;
  /** What else both have. */
  readonly alike: number;
  /** The first of the moves that both have, whichever side is asked. */
  readonly via: { readonly key: string; readonly pair: MovePair };
  readonly sameWave: boolean;
  /** `parted`: only because a part became several, which is told by itself. */
  readonly reason: 'kept' | 'parted';
}

/** Of the parts that a step was split into, one mostly keeps its tasks. */
function tasksInCommon({ step: one }: Statement, { step: other }: Statement): number {
  if (one.type !== 'migrate' || other.type !== 'migrate') return 0;
  const known = new Set(other.tasks.map(({ what }) => what.value));
  return one.tasks.filter(({ what }) => known.has(what.value)).length;
}

/** The statements of a map, found by what they move. */
export class StatementTable {
  readonly #statements = new Map<Step, Statement>();
  readonly #ids = new Map<Statement, number>();

  constructor(...sides: readonly (readonly Move[])[]) {
    for (const moves of sides) {
      const groups = new Map<Step, Move[]>();
      for (const move of moves) groups.set(move.step, [...(groups.get(move.step) ?? []), move]);
      for (const [step, group] of groups) {
        const [first] = group;
        if (first) this.#statements.set(step, { step, wave: first.wave, at: first.at, moves: group });
      }
    }
    for (const statement of this.#statements.values()) this.#ids.set(statement, this.#ids.size);
  }

  of({ step }: Move): Statement {
    return this.#statements.get(step) as Statement;
  }

  idOf(statement: Statement): number {
    return this.#ids.get(statement) ?? -1;
  }
}

function best(votes: readonly Vote[]): Vote[] {
  const sorted = [...votes].sort(
    (a, b) =>
      Number(b.sameWave) - Number(a.sameWave) ||
      b.count - a.count ||
      b.alike - a.alike ||
      Math.abs(a.before.at - a.after.at) - Math.abs(b.before.at - b.after.at) ||
      Math.min(a.before.at, a.after.at) - Math.min(b.before.at, b.after.at) ||
      compare(a.via.key, b.via.key),
  );
  const used = new Set<Statement>();
  return sorted.filter(({ before, after }) => {
    if (used.has(before) || used.has(after)) return false;
    used.add(before).add(after);
    return true;
  });
}

/** Votes in one wave that did not win say that their statement was taken apart, or joined with another. */
function partingsOf(votes: readonly Vote[], winners: ReadonlySet<Vote>): StatementMatching['partings'] {
  const losers = votes.filter((vote) => vote.reason === 'kept' && vote.sameWave && !winners.has(vote));
  const before = new Map<Statement, Vote[]>();
  const after = new Map<Statement, Vote[]>();
  for (const vote of losers) {
    before.set(
      vote.before,
      votes.filter((other) => other.reason === 'kept' && other.sameWave && other.before === vote.before),
    );
    after.set(
      vote.after,
      votes.filter((other) => other.reason === 'kept' && other.sameWave && other.after === vote.after),
    );
  }
  const split = [...before].filter(([, group]) => group.length > 1);
  const merged = [...after].filter(([, group]) => group.length > 1);
  return [
    ...split.map(([statement, group]) => ({
      before: [statement],
      after: inPlace(group.map((vote) => vote.after)),
    })),
    ...merged.map(([statement, group]) => ({
      before: inPlace(group.map((vote) => vote.before)),
      after: [statement],
    })),
  ];
}

function inPlace(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => a.at - b.at);
}

function reorderedIn(pairs: readonly MovePair[], names: Names): StatementMatching['reordered'] {
  const byWave = grouped(pairs, ({ after }) => names.after(waveRef(after)));
  return [...byWave.values()].flatMap((group) => {
    if (!isReordered(group)) return [];
    const order = (side: 'before' | 'after') =>
      group
        .map((pair) => pair[side])
        .sort((a, b) => a.at - b.at || compare(names[side](serviceRef(a)), names[side](serviceRef(b))));
    return [{ before: order('before'), after: order('after') }];
  });
}

/** Some two of them follow each other the other way round. */
function isReordered(pairs: readonly MovePair[]): boolean {
  const sorted = [...pairs].sort((a, b) => a.before.at - b.before.at || a.after.at - b.after.at);
  let [latest, latestBefore, group] = [-1, -1, -1];
  for (const { before, after } of sorted) {
    if (before.at !== group) {
      group = before.at;
      latestBefore = latest;
    }
    if (after.at < latestBefore) return true;
    latest = Math.max(latest, after.at);
  }
  return false;
}

function isSameWave({ before, after }: MovePair, names: Names): boolean {
  return names.before(waveRef(before)) === names.after(waveRef(after));
}

/** The same for both directions. */
function keyOf({ before, after }: MovePair, names: Names): string {
  const waves = [names.before(waveRef(before)), names.after(waveRef(after))].sort();
  return [names.after(serviceRef(after)), ...waves].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
