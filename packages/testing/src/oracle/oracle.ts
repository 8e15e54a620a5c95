import type { ResolvedMap } from '@migmap/core';
import { type CycleFacts, cyclesOf } from './cycles.ts';
import { type Facts, factsOf } from './facts.ts';
import { type History, historyOf } from './history.ts';
import { actsOf, isAll, movedShare } from './legality.ts';
import { allOrders, hasWaveCircle } from './orders.ts';
import { isLate, unreachedKinds } from './prerequisites.ts';
import { type Retreat, retreatOf } from './rollbacks.ts';
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
  const untils = map.rollbacks.flatMap((rollback) => rollback.until?.value ?? []);
  const histories = allOrders(facts).map((order) => historyOf(facts, order, untils));
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
    ...rollbackLines(facts, histories, broken.said, circles),
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
  const said = new Set<string>();
  const lines: string[] = [];
  for (const { from, to } of facts.needs) {
    if (circles.edges.has(`${from} ${to}`)) continue;
    for (const instance of ['old', 'new', 'stays', 'bridge']) {
      const key = `${from} ${to} ${instance}`;
      const answers = verdicts.map((verdict) => verdict.get(key));
      if (answers.every((answer) => answer === undefined)) continue;
      said.add(key);
      const codes = new Set(answers.map((answer) => answer?.code));
      const soft = answers.every((answer) => answer?.soft !== false) ? ' (soft)' : '';
      if (codes.size === 1) lines.push(`${[...codes][0]} ${key}${soft}`);
      else lines.push(`order/unordered dependency ${from} ${to}`);
    }
  }
  return { lines, said };
}

/** Steps that are legal in no order; and those of which it depends. */
function stepLines(histories: readonly History[]): string[] {
  const keyOf = (act: History['legal'][number]): string =>
    `${act.service} ${act.event.wave.name.value} ${act.event.place}`;
  const legal = new Set(histories.flatMap((history) => history.legal.map(keyOf)));
  const illegal = new Set(histories.flatMap((history) => history.illegal.map(keyOf)));
  return [...illegal].map((key) =>
    legal.has(key) ? `order/unordered step ${key}` : `order/illegal-step ${key}`,
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
      ? `order/prerequisite-late ${service} ${candidates.join('|')}`
      : `order/unordered dependency ${service} ${candidates.join('|')}`;
  });
}

function rollbackLines(
  facts: Facts,
  histories: readonly History[],
  said: ReadonlySet<string>,
  circles: CycleFacts,
): string[] {
  const retreats = histories.map((history) => retreatOf(facts, history));
  const lines: string[] = [];
  for (const name of facts.services) {
    const outcomes = retreats.map((retreat) => rollbackFindings(retreat, name, said, circles));
    const common = (outcomes[0] ?? []).filter((line) => outcomes.every((outcome) => outcome.includes(line)));
    lines.push(...common);
    if (outcomes.some((outcome) => outcome.length > common.length))
      lines.push(`order/unordered rollback ${name}`);
  }
  if (retreats.length === 1 && retreats[0]) lines.push(...cascadeLines(retreats[0]));
  return lines;
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
    .filter((cause) => cause.code === code && !isSaid(name, cause.other, cause.saidBy, said, circles))
    .map((cause) => `${cause.code} ${name}${cause.code === 'rollback/shadowed' ? ` ${cause.other}` : ''}`);
}

function isSaid(
  name: string,
  other: string | undefined,
  saidBy: string | undefined,
  said: ReadonlySet<string>,
  circles: CycleFacts,
): boolean {
  if (other === undefined || saidBy === undefined) return false;
  return said.has(saidBy) || circles.edges.has(`${name} ${other}`) || circles.edges.has(`${other} ${name}`);
}

function cascadeLines({ cascades }: Retreat): string[] {
  return [...cascades]
    .filter(([, members]) => members.size > 0)
    .map(([name, members]) => `cascade ${name}: ${[...members].sort().join(' ')}`);
}

/** The number of things a plan does: for limits. */
export function actCount(map: ResolvedMap): number {
  return map.waves.flatMap((wave) => wave.steps.flatMap((step) => actsOf({ wave, step, place: 1 }))).length;
}
