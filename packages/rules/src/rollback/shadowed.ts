import { type BrokenRollback, label, type Phrase, say } from '@migmap/core';
import { momentText, relatedMoment } from '../order/phrases.ts';
import { brokenRule, earlierUntil, horizonText, promiseOf } from './broken-rule.ts';

export const shadowed = brokenRule({
  code: 'rollback/shadowed',
  summary: 'A rollback stays open after something was built on the new side that can not go back with it.',
  message,
  related: (found) => [
    ...relatedMoment(found.horizon, say`From here on ${otherOf(found)} can not do without the new side`),
    ...(found.target
      ? [{ source: found.target.source, message: say`${otherOf(found)} depends on ${label(found.service)}` }]
      : []),
    ...closedPlace(found),
  ],
});

function message(found: BrokenRollback): Phrase {
  const other = found.other?.name.value ?? '';
  return say`${promiseOf(found)}, but ${horizonText(found)} ${otherOf(found)} works with its new side and ${reasonOf(found)}:
    going back would pull the ground from under \`${other}\`.
    Give \`${other}\` a rollback that stays open as long, or ${earlierUntil(found)}, or say \`tolerates old\` at its dependency.`;
}

function reasonOf(found: BrokenRollback): Phrase {
  if (!found.closed) return say`has no rollback point to go back with it`;
  const { rollback, instant } = found.closed;
  const name = rollback.name
    ? ` ${label({ name: rollback.name, ...(rollback.title ? { title: rollback.title } : {}) })}`
    : '';
  return say`can not go back any more, for its own rollback${name} has closed ${momentText(instant)}`;
}

function closedPlace(found: BrokenRollback) {
  const rollback = found.closed?.rollback;
  return rollback
    ? [{ source: rollback.until?.source ?? rollback.head, message: say`The rollback of ${otherOf(found)}` }]
    : [];
}

function otherOf(found: BrokenRollback): Phrase {
  return found.other ? say`${label(found.other)}` : say`another service`;
}
