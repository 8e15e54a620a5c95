import {
  joined,
  label,
  linked,
  type Outcome,
  type Phrase,
  type ResolvedMap,
  type SourceRef,
  say,
  type Unordered,
  unorderedRepairs,
  type Walk,
} from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { movementsOf } from './movements.ts';
import { listed, thenNext, waveText } from './phrases.ts';
import { lazily, otherFindings } from './repair.ts';

export const unordered: Rule = {
  meta: {
    code: 'order/unordered',
    category: 'order',
    severity: 'error',
    fixable: true,
    summary: 'Two waves are in no order, and the plan holds or breaks depending on which comes first.',
    source: 'Language reference, Ordering',
  },
  *check({ walk, map }) {
    for (const [index, found] of walk.unordered.entries()) yield reportOf(map, walk, found, index);
  },
};

function reportOf(map: ResolvedMap, walk: Walk, found: Unordered, index: number): Report {
  const names = [...(found.dependent ? [found.dependent.name.value] : []), found.provider.name.value];
  return {
    message: message(found),
    source: sourceOf(map, found),
    names,
    ...(found.instance ? { instance: found.instance } : {}),
    ...(found.waves[0] ? { wave: found.waves[0].name.value } : {}),
    related: found.waves.map((wave) => ({
      source: wave.head,
      message: say`${waveText(wave)}: in no order with the other`,
    })),
    ...(found.soft ? { severity: 'warning' as const } : {}),
    ...lazily(walk, index, () => unorderedRepairs(walk, found, otherFindings)),
  };
}

function message(found: Unordered): Phrase {
  const waves = listed(found.waves.map(waveText));
  const outcomes = joined(
    found.outcomes.map((outcome) => outcomeText(outcome, found.outcomes)),
    '; ',
  );
  const [first, second] = found.waves;
  const after =
    first && second
      ? say`Write \`after ${first.name.value}\` at wave \`${second.name.value}\`, or the other way round`
      : say`Order them with \`after\``;
  return say`${aboutText(found)} depends on which of ${waves} comes first, and nothing says so: ${outcomes}.
    Dates do not order waves, only \`after\` does. ${after}.`;
}

function aboutText(found: Unordered): Phrase {
  const provider = label(found.provider);
  if (found.about === 'step') return say`Whether this step of ${provider} is possible`;
  if (found.about === 'rollback') return say`How long ${provider} can go back`;
  return say`Whether ${found.dependent ? say`${label(found.dependent)}` : say`it`} can work with ${provider}`;
}

function outcomeText(outcome: Outcome, all: readonly Outcome[]): Phrase {
  const order = outcome.order.map(({ name }) => `\`${name.value}\``);
  const verdict = outcome.verdict === undefined ? say`it holds` : say`it breaks (${outcome.verdict})`;
  if (order.length === 0) return verdict;
  // Where that would tell none of them apart, what differs is how the waves lie into each other.
  const isAlike = all.some((other) => other !== outcome && isSameOrder(other, outcome));
  const when = isAlike && outcome.mixed ? say`${listed(order)} at the same time` : linked(order, thenNext);
  return say`${when}: ${verdict}`;
}

function isSameOrder({ order: one }: Outcome, { order: other }: Outcome): boolean {
  return (
    one.length === other.length && one.every(({ name }, index) => name.value === other[index]?.name.value)
  );
}

/** What a person would look at: the dependency, the step, or the date after which there is no way back. */
function sourceOf(map: ResolvedMap, found: Unordered): SourceRef {
  if (found.target) return found.target.source;
  if (found.step) return nameIn(map, found) ?? found.step.head;
  const until = map.rollbacks.find(
    (rollback) => rollback.until && rollback.of.some((ref) => map.service(ref) === found.provider),
  );
  if (found.about === 'rollback' && until?.until) return until.until.source;
  return movementsOf(map, found.provider).parts[0]?.ref.source ?? found.provider.name.source;
}

function nameIn(map: ResolvedMap, found: Unordered): SourceRef | undefined {
  const { pilots, parts, retires } = movementsOf(map, found.provider);
  return [...pilots, ...parts, ...retires].find((movement) => movement.step === found.step)?.ref.source;
}
