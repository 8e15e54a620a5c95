import { type BrokenRollback, label, type Phrase, rollbackRepairs, say } from '@migmap/core';
import { relatedMoment } from '../order/phrases.ts';
import { otherFindings } from '../order/repair.ts';
import { brokenRule, earlierUntil, horizonText, promiseOf } from './broken-rule.ts';

export const beyondRetirement = brokenRule({
  code: 'rollback/beyond-retirement',
  summary: 'A rollback stays open after the old side that it goes back to is gone.',
  fixes: (walk, found) => rollbackRepairs(walk, found.service, found.rollback, found.horizon, otherFindings),
  message,
  related: (found) => relatedMoment(found.horizon, say`The old side of ${label(found.service)} ends here`),
});

function message(found: BrokenRollback): Phrase {
  const written = found.horizon.step?.type === 'retire';
  const ended = written ? say`is retired` : say`ends, as no \`retire\` keeps it longer,`;
  const name = found.service.name.value;
  return say`${promiseOf(found)}, but its old side ${ended} ${horizonText(found)}: after that there is nothing to go back to.
    ${written ? say`Retire \`${name}\` later` : say`Write \`retire ${name}\` in a wave after ${found.until.value}`}, or ${earlierUntil(found)}.`;
}
