import { type Break, dispositionOf, label, type Phrase, say } from '@migmap/core';
import { breakRule, dependsWord, subjectOf } from './break-rule.ts';
import { momentText, relatedMoment } from './phrases.ts';

export const retiredEarly = breakRule({
  code: 'order/retired-early',
  summary: 'A `retire` switches off an old side that something in use can not do without.',
  message,
  related: (found) =>
    relatedMoment(found.ended, say`The old side of ${label(found.provider)} is switched off here`),
});

function message(found: Break): Phrase {
  const provider = found.provider.name.value;
  const dropped = dispositionOf(found.provider) === 'dropped';
  const what = dropped ? say`${label(found.provider)}` : say`the old side of ${label(found.provider)}`;
  const ended = found.ended ? momentText(found.ended) : say`before`;
  return say`${subjectOf(found)} is in use ${momentText(found.instant)}, but ${what}, which it ${dependsWord(found)},
    is switched off ${ended}: nothing is left that it can work with. ${wayOut(found, provider, dropped)}`;
}

function wayOut(found: Break, provider: string, dropped: boolean): Phrase {
  const later = say`Write \`retire ${provider}\` later, when nothing uses it any more`;
  const dependent = found.dependent.name.value;
  if (found.instance === undefined)
    return say`${later}, or let bridge \`${dependent}\` end first with \`until\`.`;
  if (dropped)
    return found.instance === 'old'
      ? say`${later}, or move \`${dependent}\` before.`
      : say`${later}, or take the dependency out.`;
  return found.instance === 'old'
    ? say`${later}, move \`${dependent}\` before, or say \`tolerates new\`.`
    : say`${later}, or say \`tolerates new\`.`;
}
