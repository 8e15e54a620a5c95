import { type Phrase, say } from '@migmap/core';
import type { RuleMeta, Severity } from '../rule.ts';
import type { Level } from '../settings.ts';
import { mayBecome } from '../severity.ts';

export const levels: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** Why a code, or all of a category, may not have a level; nothing where it may. */
export function firmness(code: string, level: Level, rules: readonly RuleMeta[]): Phrase | undefined {
  const meant = rules.filter((meta) => meta.code === code || meta.category === code);
  if (meant.length === 0 || meant.some((meta) => mayBecome(meta, level))) return undefined;
  const [meta] = meant;
  if (meta?.code === code) return firm(code, meta.severity);
  return say`No rule of ${code} can be turned down, because none can be silenced.`;
}

function firm(code: string, severity: Severity): Phrase {
  return severity === 'error'
    ? say`${code} always counts as error, because it cannot be silenced.`
    : say`${code} always counts at least as ${severity}, because it cannot be silenced.`;
}
