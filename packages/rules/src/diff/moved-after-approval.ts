import { type Change, inEnglish, NOTHING_SAID, type Phrase, say, type Wave } from '@migmap/core';
import { waveText } from '../order/phrases.ts';
import { capital, listed } from '../titles.ts';
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
      if (!then.approved || !wave?.approved || !isSameApproval(wave, then)) continue;
      const steps = eachOnce(changes.map(wordsOf));
      const shown = steps.length > 3 ? [...steps.slice(0, 3), say`${steps.length - 3} more`] : steps;
      yield {
        message: say`${capital(waveText(wave))} was approved ${approvalText(wave)}, and its steps are others since:
          ${listed(shown)}. What was approved is not what will happen. Have it approved again.`,
        source: wave.approved.source,
        names: [wave.name.value],
        wave: wave.name.value,
        related: changes.flatMap(({ after }) =>
          after
            ? [
                {
                  source: after.source,
                  message: say`This ${after.words.split(' ')[0] ?? ''} is not what was approved`,
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

function isSameApproval({ approved: one }: Wave, { approved: other }: Wave): boolean {
  return one?.by.value === other?.by.value && one?.on?.value === other?.on?.value;
}

function approvalText({ approved }: Wave): Phrase {
  return say`by ${approved?.by.value ?? ''}${approved?.on ? say` on ${approved.on.value}` : NOTHING_SAID}`;
}

function wordsOf({ kind, before, after, property }: Change): Phrase {
  // One step was approved, and became several.
  const words = (kind === 'split' ? before : (after ?? before))?.words ?? '';
  if (kind === 'moved')
    return say`\`${words}\` moved from \`${before?.wave ?? ''}\` to \`${after?.wave ?? ''}\``;
  if (kind === 'changed') return say`${property ?? ''} of \`${words}\` changed`;
  return HAPPENED[kind](words);
}

const HAPPENED = {
  added: (words: string) => say`\`${words}\` added`,
  removed: (words: string) => say`\`${words}\` removed`,
  renamed: (words: string) => say`\`${words}\` renamed`,
  merged: (words: string) => say`\`${words}\` merged`,
  split: (words: string) => say`\`${words}\` split`,
  reordered: (words: string) => say`\`${words}\` reordered`,
};

/** The same steps of several changes are told once. */
function eachOnce(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [inEnglish(phrase), phrase])).values()];
}
