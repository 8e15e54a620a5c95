import {
  formatSeconds,
  label,
  type Phrase,
  type ResolvedMap,
  say,
  type WindowFit,
  type WindowLength,
} from '@migmap/core';
import { moveSum } from '../data/move-text.ts';
import { textOf } from '../edits.ts';
import { listed } from '../titles.ts';

/** `2027-04-10T20:00 .. 2027-04-11T06:00 (10 h)`; as written where no date is known. */
export function windowText(map: ResolvedMap, window: WindowLength): string {
  const { opens, closes, source, seconds } = window;
  const when = opens && closes ? `${opens} .. ${closes}` : textOf(map, source).replace(/^window\s+/, '');
  return `${when} (${formatSeconds(seconds)})`;
}

/** What a window has to hold, each with its sum: data first, then tasks. */
export function workText({ moves, tasks, workSeconds }: WindowFit): Phrase {
  const parts = [
    ...moves.map((move) => say`data ${label(move.data)} ${formatSeconds(move.seconds)} (${moveSum(move)})`),
    ...tasks.map(({ task, seconds }) => `"${task.what.value}" ${formatSeconds(seconds)}`),
  ];
  if (parts.length === 0) return say`nothing that takes time`;
  return parts.length === 1 ? listed(parts) : say`${listed(parts)}, in all ${formatSeconds(workSeconds)}`;
}
