import type { RuleMeta, Severity } from '../rule.ts';
import type { Level } from '../settings.ts';
import { mayBecome } from '../severity.ts';

export const levels: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** Why a code, or all of a category, may not have a level; nothing where it may. */
export function firmness(code: string, level: Level, rules: readonly RuleMeta[]): string | undefined {
  const meant = rules.filter((meta) => meta.code === code || meta.category === code);
  if (meant.length === 0 || meant.some((meta) => mayBecome(meta, level))) return undefined;
  const [meta] = meant;
  if (meta?.code === code) return `${code} ${counts(meta.severity)}, because it cannot be silenced.`;
  return `No rule of ${code} can be turned down, because none can be silenced.`;
}

function counts(severity: Severity): string {
  return severity === 'error' ? 'always counts as error' : `always counts at least as ${severity}`;
}
