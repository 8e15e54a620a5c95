import { type BrokenRollback, label } from '@migmap/core';
import { momentText, relatedMoment } from '../order/phrases.ts';
import { brokenRule, earlierUntil, horizonText, promiseOf } from './broken-rule.ts';

export const shadowed = brokenRule({
  code: 'rollback/shadowed',
  summary: 'A rollback stays open after something was built on the new side that can not go back with it.',
  message,
  related: (found) => [
    ...relatedMoment(found.horizon, `From here on ${otherOf(found)} can not do without the new side`),
    ...(found.target
      ? [{ source: found.target.source, message: `${otherOf(found)} depends on ${label(found.service)}` }]
      : []),
    ...closedPlace(found),
  ],
});

function message(found: BrokenRollback): string {
  const other = found.other?.name.value ?? 'it';
  return (
    `${promiseOf(found)}, but ${horizonText(found)} ${otherOf(found)} works with its new side and ${reasonOf(found)}: ` +
    `going back would pull the ground from under \`${other}\`. ` +
    `Give \`${other}\` a rollback that stays open as long, or ${earlierUntil(found)}, or say \`tolerates old\` at its dependency.`
  );
}

function reasonOf(found: BrokenRollback): string {
  if (!found.closed) return 'has no rollback point to go back with it';
  const { rollback, instant } = found.closed;
  const name = rollback.name
    ? ` ${label({ name: rollback.name, ...(rollback.title ? { title: rollback.title } : {}) })}`
    : '';
  return `can not go back any more, for its own rollback${name} has closed ${momentText(instant)}`;
}

function closedPlace(found: BrokenRollback) {
  const rollback = found.closed?.rollback;
  return rollback
    ? [{ source: rollback.until?.source ?? rollback.head, message: `The rollback of ${otherOf(found)}` }]
    : [];
}

function otherOf(found: BrokenRollback): string {
  return found.other ? label(found.other) : 'another service';
}
