import { type BrokenRollback, label, type Phrase, say } from '@migmap/core';
import { relatedMoment } from '../order/phrases.ts';
import { brokenRule, earlierUntil, horizonText, promiseOf } from './broken-rule.ts';

export const brokenByRetirement = brokenRule({
  code: 'rollback/broken-by-retirement',
  summary: 'A rollback stays open after the ground is gone that the old side needs.',
  message,
  related: (found) => [
    ...relatedMoment(found.horizon, say`From here on the old side of ${otherOf(found)} is gone`),
    ...(found.target
      ? [{ source: found.target.source, message: say`${label(found.service)} depends on ${otherOf(found)}` }]
      : []),
  ],
});

function message(found: BrokenRollback): Phrase {
  const other = found.other?.name.value ?? '';
  return say`${promiseOf(found)}, but the old side of ${label(found.service)} needs ${otherOf(found)}, whose old side is gone
    ${horizonText(found)}: going back after that would end on ground that is not there.
    Keep the old side with \`retire ${other}\` in a later wave, or ${earlierUntil(found)}, or say \`tolerates new\`.`;
}

function otherOf(found: BrokenRollback): Phrase {
  return found.other ? say`${label(found.other)}` : say`another service`;
}
