import { matchStatements, type Within } from '../outline/match.ts';
import type { Statement } from '../outline/outline.ts';

/** One statement in the versions that have it. */
export interface Triple {
  readonly base: Statement | undefined;
  readonly ours: Statement | undefined;
  readonly theirs: Statement | undefined;
}

export interface StatementVersions {
  readonly base: readonly Statement[];
  readonly ours: readonly Statement[];
  readonly theirs: readonly Statement[];
}

type Side = 'ours' | 'theirs';

/** Which statements are the same one, in the order that they have after the merge. */
export function inOrder(versions: StatementVersions, within: Within): Triple[] {
  const triples = triplesOf(versions, within);
  const host: Side =
    isReordered(triples, versions, 'theirs') && !isReordered(triples, versions, 'ours') ? 'theirs' : 'ours';
  const guest = host === 'ours' ? 'theirs' : 'ours';
  const order = orderOn(host, triples, versions);
  const placed = new Set(order);
  let last = -1;
  for (const triple of orderOn(guest, triples, versions)) {
    if (placed.has(triple)) {
      last = order.indexOf(triple);
      continue;
    }
    last += 1;
    // What both sides put into one place stands there in the order of the sides: ours, then theirs.
    while (guest === 'theirs' && isAddition(order[last], host)) last += 1;
    order.splice(last, 0, triple);
    placed.add(triple);
  }
  return order;
}

function isAddition(triple: Triple | undefined, side: Side): boolean {
  return triple?.base === undefined && triple?.[side] !== undefined && triple[other(side)] === undefined;
}

function other(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

function triplesOf({ base, ours, theirs }: StatementVersions, within: Within): Triple[] {
  const inOurs = matchStatements(base, ours, within, 'or much alike');
  const inTheirs = matchStatements(base, theirs, within, 'or much alike');
  const [takenOurs, takenTheirs] = [new Set(inOurs.values()), new Set(inTheirs.values())];
  const newOurs = ours.filter((each) => !takenOurs.has(each));
  const newTheirs = theirs.filter((each) => !takenTheirs.has(each));
  const both = matchStatements(newOurs, newTheirs, within, 'same subject');
  const inBoth = new Set(both.values());
  return [
    ...base.map((each) => ({ base: each, ours: inOurs.get(each), theirs: inTheirs.get(each) })),
    ...newOurs.map((each) => ({ base: undefined, ours: each, theirs: both.get(each) })),
    ...newTheirs
      .filter((each) => !inBoth.has(each))
      .map((each) => ({ base: undefined, ours: undefined, theirs: each })),
  ];
}

function orderOn(side: Side, triples: readonly Triple[], versions: StatementVersions): Triple[] {
  const place = new Map(versions[side].map((statement, index) => [statement, index]));
  const at = (triple: Triple): number => place.get(triple[side] as Statement) ?? -1;
  return triples.filter((triple) => triple[side] !== undefined).sort((a, b) => at(a) - at(b));
}

/** Whether a side has put what it took over into another order. */
function isReordered(triples: readonly Triple[], versions: StatementVersions, side: Side): boolean {
  const place = new Map(versions.base.map((statement, index) => [statement, index]));
  const order = orderOn(side, triples, versions).flatMap(({ base }) => (base ? [place.get(base) ?? 0] : []));
  return order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0));
}

/** Kinds of statements whose order among themselves says something. */
const orders: Readonly<Record<string, string>> = {
  Pilot: 'steps',
  Migrate: 'steps',
  Retire: 'steps',
  Task: 'tasks',
  RollbackStep: 'steps',
  Layer: 'layers',
  Wave: 'waves',
};

/** The sort of statements whose order a side has decided and the merge does not keep. */
export function brokenOrder(merged: readonly Triple[], versions: StatementVersions): string | undefined {
  const place = new Map(merged.map((triple, index) => [triple, index]));
  const was = new Map(versions.base.map((statement, index) => [statement, index]));
  for (const side of ['ours', 'theirs'] as const) {
    const groups = Map.groupBy(orderOn(side, merged, versions), (triple) => orders[triple[side]?.type ?? '']);
    for (const [sort, order] of groups) {
      if (sort === undefined) continue;
      for (const [index, next] of order.entries()) {
        const before = order[index - 1];
        if (before === undefined || !isDecision(before, next, was)) continue;
        if ((place.get(before) ?? 0) > (place.get(next) ?? 0)) return sort;
      }
    }
  }
  return undefined;
}

/** What stood in this order before was not decided now. */
function isDecision(a: Triple, b: Triple, was: ReadonlyMap<Statement, number>): boolean {
  const [first, second] = [a.base && was.get(a.base), b.base && was.get(b.base)];
  return first === undefined || second === undefined || first > second;
}
