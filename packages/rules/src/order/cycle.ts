import { type Cycle, cycleRepairs, label, say, type Walk } from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { listed, waveText } from './phrases.ts';
import { lazily, otherFindings } from './repair.ts';

export const cycle: Rule = {
  meta: {
    code: 'order/cycle',
    category: 'order',
    severity: 'error',
    fixable: true,
    summary: 'Services that depend on each other in a circle move at different moments.',
    source: 'Language reference, Ordering',
  },
  *check({ walk }) {
    for (const [index, found] of walk.cycles.entries()) yield* reportOf(walk, found, index);
  },
};

function* reportOf(walk: Walk, found: Cycle, index: number): Iterable<Report> {
  const [first] = found.edges;
  if (!first) return;
  const names = found.members.map((member) => member.name.value);
  const path = [...found.members, ...found.members.slice(0, 1)].map((member) => label(member)).join(' → ');
  const steps = found.steps.map(({ service, wave }) => say`\`${service.name.value}\` in ${waveText(wave)}`);
  yield {
    message: say`${path}: each depends on the next, so none can move before the others, yet they move at different moments:
      ${listed(steps)}. Move them in one statement, \`migrate ${names.join(', ')}\`, or break the circle with
      \`tolerates old\` or a bridge in one of the dependencies.`,
    source: first.target.source,
    names,
    ...(found.steps[0] ? { wave: found.steps[0].wave.name.value } : {}),
    ...lazily(walk, index, () => cycleRepairs(walk, found, otherFindings)),
    related: [
      ...found.edges.slice(1).map((edge) => ({
        source: edge.target.source,
        message: say`${label(edge.dependent)} depends on ${label(edge.provider)}`,
      })),
      ...found.steps.map(({ service, step }) => ({
        source: step.head,
        message: say`${label(service)} moves here`,
      })),
    ],
  };
}
