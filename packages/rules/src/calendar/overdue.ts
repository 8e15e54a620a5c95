import { endOf, type Step, say } from '@migmap/core';
import { refsOf } from '../order/movements.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { capital, listed } from '../titles.ts';

export const calendarOverdue: Rule = {
  meta: {
    code: 'calendar/overdue',
    category: 'calendar',
    severity: 'warning',
    needsToday: true,
    summary: 'The dates of a wave are past, and its steps are not done.',
    source: 'Practice: a plan that nobody updates is trusted by nobody',
  },
  *check({ map, asOf }) {
    for (const wave of map.waves) {
      if (!wave.dates || asOf === undefined) continue;
      const ended = wave.dates.value.to.value;
      const open = wave.steps.filter((step) => step.type !== 'pilot' && !step.done);
      if (open.length === 0 || endOf(ended) > `${asOf}T00:00`) continue;
      const names = [...new Set(open.flatMap(refsOf).map((ref) => ref.value))];
      const texts = [...new Set(open.map(stepText))];
      yield {
        message: say`${capital(waveText(wave))} ended on ${ended}, today is ${asOf}, and ${listed(texts)}
          ${texts.length === 1 ? say`is` : say`are`} not \`done\`: what follows is planned on a state that may not be there.
          Write \`done DATE\`, or set new dates.`,
        source: wave.dates.source,
        names: [wave.name.value, ...names],
        wave: wave.name.value,
        related: open.map((step) => ({ source: step.head, message: say`This step is not \`done\`` })),
      };
    }
  },
};

function stepText(step: Step): string {
  const names = new Set(refsOf(step).map((ref) => ref.value));
  return `\`${step.type} ${[...names].join(', ')}\``;
}
