import type { Finding } from './rule.ts';
import { weightOf } from './severity.ts';

/** What a plan lacks once a change has taken it away: by the rule of the change, the rules of the plan. */
const SAID_TWICE: Readonly<Record<string, readonly string[]>> = {
  'diff/rollback-removed': ['rollback/missing'],
  'diff/backup-removed': ['backup/missing'],
  'diff/pilot-removed': ['order/shared-unpiloted', 'people/pilot-missing', 'capacity/big-bang'],
};

/** What a change takes away, and what is new in the plan. */
export interface Losses {
  readonly lost: readonly Finding[];
  readonly found: readonly Finding[];
  /** What was left out of `found`, because what is lost says it already. */
  readonly told: readonly Finding[];
}

/**
 * One cause is one finding: that a way back is gone says more than that there is none, and is as grave. Where somebody
 * silenced the loss, what the plan lacks is still told.
 */
export function onceEach(lost: readonly Finding[], found: readonly Finding[]): Losses {
  const told = new Map(found.map((finding) => [finding, lossesBehind(finding, lost)] as const));
  const isTold = (finding: Finding): boolean => (told.get(finding)?.length ?? 0) > 0;
  const gravest = (loss: Finding): Finding => {
    const same = found.filter((finding) => told.get(finding)?.includes(loss));
    const [{ severity }] = [loss, ...same].sort((a, b) => weightOf(b.severity) - weightOf(a.severity)) as [
      Finding,
    ];
    return severity === loss.severity ? loss : { ...loss, severity };
  };
  return {
    lost: lost.map(gravest),
    found: found.filter((finding) => !isTold(finding)),
    told: found.filter(isTold),
  };
}

/** The losses that make up all of what is missing; none where something is missing beside them. */
function lossesBehind({ code, names, wave }: Finding, lost: readonly Finding[]): Finding[] {
  const causes = lost.filter(
    (loss) => !loss.suppressed && loss.wave === wave && SAID_TWICE[loss.code]?.includes(code),
  );
  const behind = causes.filter((loss) => loss.names.some((name) => names.includes(name)));
  const covered = new Set(behind.flatMap((loss) => loss.names));
  return names.every((name) => name === wave || covered.has(name)) ? behind : [];
}
