import { matchStatements, subjectOf } from '../outline/match.ts';
import type { Outline, Statement } from '../outline/outline.ts';
import type { Outlines } from './merge-texts.ts';

/** Where a step went that the other side moved somewhere else. */
export interface Contest {
  /** `migrate mail` */
  readonly step: string;
  /** The wave that each side moved it to. */
  readonly ours: string;
  readonly theirs: string;
}

/** Steps that both sides moved, each to another wave: taken for two additions, both of them would stay. */
export function contestedSteps({ base, ours, theirs }: Outlines): ReadonlyMap<Statement, Contest> {
  const contested = new Map<Statement, Contest>();
  const was = stepsOf(base, undefined);
  const our = stepsOf(ours, base);
  const their = stepsOf(theirs, base);
  for (const [subject, { wave }] of was) {
    const [a, b] = [our.get(subject), their.get(subject)];
    if (!a || !b || a.wave === wave || b.wave === wave || a.wave === b.wave) continue;
    const contest = { step: subject, ours: a.wave, theirs: b.wave };
    contested.set(a.step, contest).set(b.step, contest);
  }
  return contested;
}

interface PlacedStep {
  readonly step: Statement;
  readonly wave: string;
}

/** Steps by what they are about, where only one is; a wave that was renamed has the name it had. */
function stepsOf({ statements }: Outline, base: Outline | undefined): Map<string, PlacedStep> {
  const pairs = base && matchStatements(statements, base.statements, undefined, 'or much alike');
  const placed = statements
    .filter(({ type }) => type === 'Wave')
    .flatMap((wave) => {
      const name = (pairs?.get(wave) ?? wave).name ?? '';
      const steps = wave.block?.statements.filter(({ type }) => isStep(type)) ?? [];
      return steps.map((step) => ({ step, wave: name }));
    });
  const bySubject = Map.groupBy(placed, ({ step }) => subjectOf(step, 'wave'));
  const single = [...bySubject].flatMap(([subject, [first, ...more]]) =>
    first && more.length === 0 ? [[subject, first] as const] : [],
  );
  return new Map(single);
}

function isStep(type: string): boolean {
  return type === 'Pilot' || type === 'Migrate' || type === 'Retire';
}
