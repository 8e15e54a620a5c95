import type { MigrateStep, MigrationMap, Service, Wave } from '../model/map.ts';
import { allOf, type Change, withWave } from './change.ts';
import { removeStep } from './step-changes.ts';

export interface MigrateAt {
  readonly wave: Wave;
  readonly step: MigrateStep;
}

/**
 * All of these services in one statement, where `at` stands. Undefined where a statement that would go
 * has tasks or dates of its own, moves a part only, or moves others too: that needs a person.
 */
export function migrateTogether(
  map: MigrationMap,
  steps: readonly (MigrateAt & { readonly service: Service })[],
  at: MigrateAt,
): Change | undefined {
  const others = steps.filter(({ step }) => step !== at.step);
  if (others.some(({ step }) => !isPlain(step)) || at.step.parts.some((part) => part.share)) return undefined;
  const last = at.step.parts.at(-1);
  if (!last || others.length === 0) return undefined;
  const names = others.map(({ service }) => service.name.value);
  const merged: MigrateStep = {
    ...at.step,
    parts: [...at.step.parts, ...others.flatMap(({ step }) => step.parts)],
  };
  const end = { ...last.source, start: last.source.end };
  return allOf([
    ...others.map((other) => removeStep(map, other)),
    {
      edits: [{ source: end, text: `, ${names.join(', ')}` }],
      apply: (current) =>
        withWave(current, at.wave.name.value, (wave) => ({
          ...wave,
          steps: wave.steps.map((step) => (step === at.step ? merged : step)),
        })),
    },
  ]);
}

function isPlain(step: MigrateStep): boolean {
  const [part, more] = step.parts;
  return !more && !part?.share && !part?.group && !step.done && step.tasks.length === 0;
}
