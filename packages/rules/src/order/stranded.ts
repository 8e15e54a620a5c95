import { type Break, label } from '@migmap/core';
import { breakRule, dependsWord, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const stranded = breakRule({
  code: 'order/stranded',
  summary: 'An old side is still in use after the old side that it needs ended with its wave.',
  message,
  related: (found) =>
    relatedMoment(
      found.ended,
      `The old side of ${label(found.provider)} ends here, with its wave: no \`retire\` is written`,
    ),
});

function message(found: Break): string {
  const [dependent, provider] = [found.dependent.name.value, found.provider.name.value];
  const ended = found.ended ? momentText(found.ended) : 'with its wave';
  const waysOut = [
    `Keep it with a \`retire ${provider}\` in a later wave`,
    `move \`${dependent}\` no later than \`${provider}\``,
    'say `tolerates new`',
  ];
  return (
    `${subjectOf(found)} is still in use ${momentText(found.instant)}, but ${label(found.provider)}, which it ` +
    `${dependsWord(found)}, has moved, and its old side ended ${ended}: whoever is left on the old side stands still. ` +
    `${waysOut.join(', ')}, or put a bridge between them.`
  );
}
