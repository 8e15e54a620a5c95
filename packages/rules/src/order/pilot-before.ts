import { type Fix, type ResolvedMap, say } from '@migmap/core';
import { fileOf, insert } from '../edits.ts';
import type { Part } from './movements.ts';

/** Writes a pilot before the step that moves, on a line of its own where the step has one. */
export function pilotBefore(map: ResolvedMap, part: Part): Fix {
  const { file, start } = part.step.source;
  const text = fileOf(map, file)?.text ?? '';
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const gap = indent.trim() === '' ? `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}` : ' ';
  return {
    title: say`Pilot \`${part.ref.value}\` before it migrates`,
    edits: [insert(file, start, `pilot ${part.ref.value} "First group"${gap}`)],
  };
}
