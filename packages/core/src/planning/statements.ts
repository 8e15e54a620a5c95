import type { MigrateStep, Wave } from '../model/map.ts';
import type { SourceRef } from '../model/source.ts';
import type { Walk } from '../ordering/walked.ts';
import { say } from '../words/phrase.ts';
import { allOf, type Change, named, type Repair, withWave } from './change.ts';
import { servicesIn, withNeighbours } from './excerpt.ts';
import { type OtherFindings, Trial } from './repairs.ts';
import type { Steps } from './search.ts';
import { removeStep } from './step-changes.ts';
import { insert, lineBreakAt, mapText } from './text.ts';

/** Each service of a `migrate` in a statement of its own; undefined where something would be lost, or break. */
export function* splitMigrate(
  walked: Walk,
  wave: Wave,
  step: MigrateStep,
  others?: OtherFindings,
): Steps<Repair | undefined> {
  const change = splitting(walked, wave, step);
  const repair = named(say`Split into ${step.parts.length} statements`, 1, change);
  return yield* new Trial(walked, '', others, withNeighbours(walked.map, servicesIn(wave))).first([repair]);
}

/** Several `migrate` of a wave as one, where the first stands; undefined where something would be lost, or break. */
export function* joinMigrates(
  walked: Walk,
  wave: Wave,
  steps: readonly MigrateStep[],
  others?: OtherFindings,
): Steps<Repair | undefined> {
  const names = steps.flatMap(({ parts }) => parts.map(({ service }) => service.value));
  const repair = named(
    say`Migrate \`${names.join(', ')}\` in one statement`,
    1,
    joining(walked, wave, steps),
  );
  return yield* new Trial(walked, '', others, withNeighbours(walked.map, servicesIn(wave))).first([repair]);
}

function splitting(walked: Walk, wave: Wave, step: MigrateStep): Change | undefined {
  const { parts, done } = step;
  const { map } = walked.map;
  const gaps = gapsOf(step);
  if (parts.length < 2 || !isBare(walked, step) || gaps.some((gap) => !isComma(mapText(map).of(gap))))
    return undefined;
  const end = done ? ` done ${done.value}` : '';
  const begin = `${end}${lineBreakAt(map, step.source)}migrate `;
  const single = parts.map((part): MigrateStep => ({ ...step, parts: [part] }));
  return {
    edits: gaps.map((source) => ({ source, text: begin })),
    apply: (current) =>
      withWave(current, wave.name.value, (found) => ({
        ...found,
        steps: found.steps.flatMap((other) => (other === step ? single : [other])),
      })),
  };
}

function joining(walked: Walk, wave: Wave, steps: readonly MigrateStep[]): Change | undefined {
  const [first, ...others] = steps;
  const { map } = walked.map;
  const last = first?.parts.at(-1);
  if (!first || !last || others.length === 0) return undefined;
  if (steps.some((step) => step.done || !isBare(walked, step))) return undefined;
  const moved = others.flatMap(({ parts }) => parts);
  const names = moved.map(({ source }) => mapText(map).of(source));
  const joined: MigrateStep = { ...first, parts: [...first.parts, ...moved] };
  return allOf([
    ...others.map((step) => removeStep(map, { wave, step })),
    {
      edits: [insert(last.source.file, last.source.end, `, ${names.join(', ')}`)],
      apply: (current) =>
        withWave(current, wave.name.value, (found) => ({
          ...found,
          steps: found.steps.map((other) => (other === first ? joined : other)),
        })),
    },
  ]);
}

/** What stands between its parts. */
function gapsOf({ parts }: MigrateStep): SourceRef[] {
  return parts.slice(1).map(({ source }, index) => {
    return { ...source, start: parts[index]?.source.end ?? source.start, end: source.start };
  });
}

function isComma(text: string): boolean {
  return text.trim() === ',';
}

/** Nothing but services: tasks would have to go to some of them, comments and links as well. */
function isBare({ map }: Walk, { source, tasks, see, tags }: MigrateStep): boolean {
  if (tasks.length > 0 || see.length > 0 || tags.length > 0) return false;
  return !/[{}]|\/[/*]/.test(
    mapText(map.map)
      .of(source)
      .replace(/"(?:\\.|[^"\\])*"/g, ''),
  );
}
