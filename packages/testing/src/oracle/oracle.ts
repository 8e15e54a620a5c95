import type { ResolvedMap } from '@migmap/core';
import { type CycleFacts, cyclesOf } from './cycles.ts';
import { type Facts, factsOf } from './facts.ts';
import { type History, historyOf } from './history.ts';
import { isAll, movedShare } from './legality.ts';
import { allOrders, hasWaveCircle, type PlanEvent } from './orders.ts';
import { partsOf } from './parts.ts';
import { isLate, unreachedKinds } from './prerequisites.ts';
import { type Retreat, retreatOf, waysBack } from './rollbacks.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

/** What the oracle has to say, as plain lines, sorted. */
export interface Prediction {
  readonly lines: readonly string[];
  readonly orders: number;
  /** The services of each circle, as one text, by the name of any of them. */
  readonly circles: ReadonlyMap<string, string>;
}

/**
 * A second implementation of the walk, from the reference alone and as simple-minded as can be:
 * every possible order of steps, every state in it, every dependency in every state.
 */
export function predict(map: ResolvedMap): Prediction {
  const facts = factsOf(map);
  if (hasWaveCircle(facts)) return { lines: ['order/wave-cycle'], orders: 0, circles: new Map() };
  const orders = allOrders(facts);
  const histories = orders.map((order) => historyOf(facts, order, []));
  const circles = cyclesOf(facts, histories[0]?.legal ?? []);
  const verdicts = histories.map((history) => verdictsOf(facts, history));
  const broken = breakLines(facts, verdicts, circles);
  const lines = [
    ...facts.sideImpossible.map((pair) => `order/side-impossible ${pair}`),
    ...[...circles.groups.values()].map((group) => `order/cycle ${group}`),
    ...broken.lines,
    ...stepLines(histories),
    ...shareLines(facts, histories),
    ...prerequisiteLines(facts, histories),
    ...rollbackLines(facts, orders, broken.said, circles),
  ];
  return { lines: [...new Set(lines)].sort(), orders: histories.length, circles: circles.groups };
}

interface BreakLines {
  readonly lines: readonly string[];
  /** `A B instance` that some order finding is about. */
  readonly said: ReadonlySet<string>;
}

function breakLines(
  facts: Facts,
  verdicts: readonly ReadonlyMap<string, Verdict>[],
  circles: CycleFacts,
): BreakLines {
  const brokenSomewhere = new Set<string>();
  const lines: string[] = [];
  for (const { from, to } of facts.needs) {
    if (circles.edges.has(`${from} ${to}`)) continue;
    for (const instance of ['old', 'new', 'stays', 'bridge']) {
      const key = `${from} ${to} ${instance}`;
      const answers = verdicts.map((verdict) => verdict.get(key));
      if (answers.every((answer) => answer === undefined)) continue;
      brokenSomewhere.add(key);
      const said = new Set(
        answers.map((answer) => answer && `${answer.code} ${key}${answer.soft ? ' (soft)' : ''}`),
      );
      const [only] = said;
      if (said.size === 1 && only !== undefined) lines.push(only);
      else lines.push(`order/unordered dependency ${from} ${to}`);
    }
  }
  return { lines, said: brokenSomewhere };
}

/** Steps that are legal in no order; and services with steps of which it depends. */
function stepLines(histories: readonly History[]): string[] {
  const keyOf = (act: History['legal'][number]): string =>
    `${act.service} ${act.event.wave.name.value} ${act.event.place}`;
  const legal = new Set(histories.flatMap((history) => history.legal.map(keyOf)));
  const illegal = new Set(histories.flatMap((history) => history.illegal.map(keyOf)));
  return [...illegal].map((key) =>
    legal.has(key) ? `order/unordered step ${key.split(' ')[0]}` : `order/illegal-step ${key}`,
  );
}

/** Where the sum depends on the order, the steps that do are told; the sum is not compared. */
function shareLines(facts: Facts, histories: readonly History[]): string[] {
  return facts.services.flatMap((name) => {
    const sums = histories
      .filter((history) => history.legal.some((act) => act.service === name && act.type === 'migrate'))
      .map((history) => movedShare(history.legal, name));
    const wrong = sums.filter((sum) => !isAll(sum) || sum > 100.0001);
    if (wrong.length === 0) return [];
    return wrong.length === histories.length ? [`order/share-sum ${name}`] : [`(share-sum ${name})`];
  });
}

function prerequisiteLines(facts: Facts, histories: readonly History[]): string[] {
  return unreachedKinds(facts).map((unreached) => {
    const { service, kinds, candidates } = unreached;
    if (candidates.length === 0) return `absent ${service} ${kinds.join('|')}`;
    const late = histories.filter((history) => isLate(facts, history, unreached)).length;
    if (late === 0) return `undeclared ${service} ${kinds.join('|')}`;
    return late === histories.length
      ? `order/prerequisite-late ${service} ${kinds.join('|')}`
      : `order/unordered prerequisite ${service}`;
  });
}

function rollbackLines(
  facts: Facts,
  orders: readonly PlanEvent[][],
  said: ReadonlySet<string>,
  circles: CycleFacts,
): string[] {
  const lines: string[] = [];
  for (const name of facts.services) {
    const outcomes = orders.map((order) => {
      const history = orders.length === 1 ? wholeHistory(facts, order) : historyFor(facts, order, name);
      return rollbackFindings(retreatOf(facts, history), name, said, circles);
    });
    const common = (outcomes[0] ?? []).filter((line) => outcomes.every((outcome) => outcome.includes(line)));
    lines.push(...common);
    if (outcomes.some((outcome) => outcome.length > common.length))
      lines.push(`order/unordered rollback ${name}`);
  }
  const [only] = orders;
  if (orders.length === 1 && only) lines.push(...cascadeLines(retreatOf(facts, wholeHistory(facts, only))));
  return lines;
}

function wholeHistory(facts: Facts, order: readonly PlanEvent[]): History {
  return historyOf(
    facts,
    order,
    facts.map.rollbacks.flatMap((rollback) => rollback.until?.value ?? []),
  );
}

/** Where waves run side by side, the days of one say nothing about a rollback that it has no part in. */
function historyFor(facts: Facts, order: readonly PlanEvent[], name: string): History {
  const { legal } = historyOf(facts, order, []);
  const { isPart, untils } = partsOf(facts, waysBack(facts, legal), name);
  return historyOf(facts, order, untils, isPart);
}

/** A written `until` beyond the horizon; silent where the horizon has no day. */
function rollbackFindings(
  retreat: Retreat,
  name: string,
  said: ReadonlySet<string>,
  circles: CycleFacts,
): string[] {
  const until = retreat.ways.get(name)?.until;
  const horizon = retreat.horizons.get(name);
  const day = horizon?.state.dated ? horizon.state.day : undefined;
  if (!horizon || until === undefined || day === undefined || until <= day) return [];
  const code = horizon.causes[0]?.code;
  return horizon.causes
    .filter((cause) => cause.code === code && !isSaid(cause.saidBy, said, circles))
    .map((cause) => `${cause.code} ${name}${cause.code === 'rollback/shadowed' ? ` ${cause.other}` : ''}`);
}

/** An order finding on the same dependency, or a circle that it lies on. */
function isSaid(saidBy: string | undefined, said: ReadonlySet<string>, circles: CycleFacts): boolean {
  if (saidBy === undefined) return false;
  const [dependent, provider] = saidBy.split(' ');
  return said.has(saidBy) || circles.edges.has(`${dependent} ${provider}`);
}

function cascadeLines({ cascades }: Retreat): string[] {
  return [...cascades]
    .filter(([, members]) => members.size > 0)
    .map(([name, members]) => `cascade ${name}: ${[...members].sort().join(' ')}`);
}
