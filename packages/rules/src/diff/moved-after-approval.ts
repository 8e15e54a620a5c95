import type { Change, Wave } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import { listed } from '../titles.ts';
import { type Compared, changeRule } from './change-rule.ts';

export const movedAfterApproval = changeRule(
  {
    code: 'diff/moved-after-approval',
    severity: 'warning',
    summary: 'A change touches the steps of a wave that was approved, and leaves the approval as it was.',
    source: 'Practice: an approval holds for what was approved',
  },
  function* (compared) {
    for (const [then, changes] of byWave(compared)) {
      const wave = compared.current<Wave>('wave', then.name.value);
      if (!then.approved || !wave?.approved || approvalText(wave) !== approvalText(then)) continue;
      const steps = [...new Set(changes.map(wordsOf))];
      const shown = steps.length > 3 ? [...steps.slice(0, 3), `${steps.length - 3} more`] : steps;
      yield {
        message:
          `${waveText(wave).replace(/^w/, 'W')} was approved ${approvalText(wave)}, and its steps are others since: ` +
          `${listed(shown)}. What was approved is not what will happen. Have it approved again.`,
        source: wave.approved.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: changes.flatMap(({ after }) =>
          after
            ? [
                {
                  source: after.source,
                  message: `This ${after.words.split(' ')[0]} is not what was approved`,
                },
              ]
            : [],
        ),
      };
    }
  },
);

/** What is written down while the plan runs changes nothing of it. */
const PROGRESS = new Set(['result', 'result on', 'done', 'protocol']);

function byWave({ changes, before, former }: Compared): Map<Wave, Change[]> {
  const table = new Map<Wave, Change[]>();
  for (const change of changes) {
    if (change.sort !== 'step' && change.sort !== 'task') continue;
    if (PROGRESS.has(change.property ?? '')) continue;
    const waves = [
      change.before?.wave !== undefined && (before.find('wave', change.before.wave) as Wave | undefined),
      change.after?.wave !== undefined && former<Wave>('wave', change.after.wave),
    ];
    for (const wave of new Set(waves)) {
      if (!wave) continue;
      const known = table.get(wave);
      if (known) known.push(change);
      else table.set(wave, [change]);
    }
  }
  return table;
}

function approvalText({ approved }: Wave): string {
  return `by ${approved?.by.value ?? ''}${approved?.on ? ` on ${approved.on.value}` : ''}`;
}

function wordsOf({ kind, before, after, property }: Change): string {
  const words = `\`${(after ?? before)?.words ?? ''}\``;
  if (kind === 'moved') return `${words} moved from \`${before?.wave}\` to \`${after?.wave}\``;
  if (kind === 'changed') return `${property} of ${words} changed`;
  return `${words} ${kind}`;
}
