import { type Break, label, type Phrase, say } from '@migmap/core';
import { breakRule, dependsWord, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const stranded = breakRule({
  code: 'order/stranded',
  summary: 'An old side is still in use after the old side that it needs ended with its wave.',
  message,
  related: (found) =>
    relatedMoment(
      found.ended,
      say`The old side of ${label(found.provider)} ends here, with its wave: no \`retire\` is written`,
    ),
});

function message(found: Break): Phrase {
  const [dependent, provider] = [found.dependent.name.value, found.provider.name.value];
  const ended = found.ended ? momentText(found.ended) : say`with its wave`;
  return say`${subjectOf(found)} is still in use ${momentText(found.instant)}, but ${label(found.provider)}, which it
    ${dependsWord(found)}, has moved, and its old side ended ${ended}: whoever is left on the old side stands still.
    Keep it with a \`retire ${provider}\` in a later wave, move \`${dependent}\` no later than \`${provider}\`,
    say \`tolerates new\`, or put a bridge between them.`;
}
