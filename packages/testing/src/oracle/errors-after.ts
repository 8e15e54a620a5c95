import assert from 'node:assert/strict';
import type { TextEdit } from '@migmap/core';
import { readMap } from '@migmap/language';
import { checkMap, type Finding } from '@migmap/rules';

/** Errors of an edited text that were not in it before; the one that was to go counts as gone. */
export function addedErrors(text: string, edits: readonly TextEdit[], gone?: Finding): string[] {
  const left = new Map<string, number>();
  for (const one of errorsOf(text).map(identity)) left.set(one, (left.get(one) ?? 0) + 1);
  if (gone) left.set(identity(gone), (left.get(identity(gone)) ?? 0) - 1);
  return errorsOf(edited(text, edits))
    .map(identity)
    .filter((one) => {
      const count = (left.get(one) ?? 0) - 1;
      left.set(one, count);
      return count < 0;
    });
}

export function errorsOf(text: string): Finding[] {
  const { findings, faults } = checkMap(readMap({ 'plan.migmap': text }, 'plan.migmap'));
  assert.deepEqual(faults, []);
  return findings.filter(({ severity }) => severity === 'error');
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort((a, b) => b.source.start - a.source.start);
  return backwards.reduce(
    (result, { source, text: by }) => result.slice(0, source.start) + by + result.slice(source.end),
    text,
  );
}

/** The pair that a dependency is about, whatever the code: one repair may turn one code into another. */
function identity({ code, names, instance }: Finding): string {
  const isBreak = /^order\/(dependency|stranded|retired|bridge-gap|prerequisite)/.test(code);
  return `${isBreak ? 'dependency' : code} ${[...names].sort().join()} ${instance ?? ''}`;
}
