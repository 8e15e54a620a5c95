import type { MigrationMap, NameRef, RetireStep, Service, Step, Wave } from '../model/map.ts';
import { allOf, type Change, withWave } from './change.ts';
import { mapText } from './text.ts';

/** A place among the steps of a wave: beside a step, or behind all of them. */
export interface StepPlace {
  readonly wave: Wave;
  readonly step?: Step;
  readonly side: 'before' | 'after';
}

export interface PlacedStep {
  readonly wave: Wave;
  readonly step: Step;
}

/** The statements that make a service live, as long as they are about it alone; undefined where others go with it. */
export function ownMoves(waves: readonly Wave[], service: Service): PlacedStep[] | undefined {
  const name = service.name.value;
  const moves: PlacedStep[] = [];
  for (const wave of waves) {
    for (const step of wave.steps) {
      if (step.type === 'retire' || !isAbout(step, name)) continue;
      if (step.type === 'migrate' && step.parts.some((part) => part.service.value !== name)) return undefined;
      moves.push({ wave, step });
    }
  }
  return moves;
}

function isAbout(step: Exclude<Step, RetireStep>, name: string): boolean {
  if (step.type === 'pilot') return step.service.value === name;
  return step.parts.some((part) => part.service.value === name);
}

/** Takes statements out where they are and puts them in at a place, in their order. */
export function moveSteps(map: MigrationMap, moves: readonly PlacedStep[], to: StepPlace): Change {
  const text = mapText(map);
  const moved = moves.map(({ step }) => step);
  const written = moved.map((step) => text.of(step.source));
  return allOf([...moves.map((move) => removeStep(map, move)), addSteps(map, to, moved, written)]);
}

export function removeStep(map: MigrationMap, { wave, step }: PlacedStep): Change {
  return {
    edits: [mapText(map).without(step.source)],
    apply: (current) =>
      withWave(current, wave.name.value, (found) => ({
        ...found,
        steps: found.steps.filter((other) => other !== step),
      })),
  };
}

/** Puts statements into a wave; `written` is how each reads. */
export function addSteps(
  map: MigrationMap,
  to: StepPlace,
  steps: readonly Step[],
  written: readonly string[],
): Change {
  const text = mapText(map);
  const anchor = to.step ?? to.wave.steps.at(-1);
  const side = to.step ? to.side : 'after';
  const ordered = side === 'before' || !anchor ? written : [...written].reverse();
  const edits = ordered.map((statement) => {
    if (!anchor) return text.atEnd(to.wave.source, statement);
    return side === 'before' ? text.before(anchor.source, statement) : text.after(anchor.source, statement);
  });
  return {
    // Several insertions at one place would be in no order: they are one.
    edits: joined(edits, side),
    apply: (current) =>
      withWave(current, to.wave.name.value, (found) => ({
        ...found,
        steps: spliced(found.steps, to, steps),
      })),
  };
}

function joined(edits: Change['edits'], side: StepPlace['side']): Change['edits'] {
  const [first] = edits;
  if (!first) return [];
  const texts = edits.map((edit) => edit.text);
  return [{ source: first.source, text: (side === 'before' ? texts : texts.reverse()).join('') }];
}

function spliced(steps: readonly Step[], to: StepPlace, added: readonly Step[]): Step[] {
  const at = to.step ? steps.indexOf(to.step) : -1;
  const start = at < 0 ? steps.length : to.side === 'before' ? at : at + 1;
  return [...steps.slice(0, start), ...added, ...steps.slice(start)];
}

/** `migrate NAME` or `retire NAME` that is not written yet; it stands where the service is declared. */
export function newStep(
  type: 'migrate' | 'retire',
  service: Service,
): { readonly step: Step; readonly written: string } {
  const ref: NameRef = service.name;
  const block = { source: ref.source, head: ref.source, see: [], tags: [] };
  const written = `${type} ${ref.value}`;
  if (type === 'retire') return { step: { ...block, type, services: [ref] }, written };
  return { step: { ...block, type, parts: [{ source: ref.source, service: ref }], tasks: [] }, written };
}

/** Takes one name out of a `retire`, or the statement where it names nothing else. */
export function withoutRetire(map: MigrationMap, wave: Wave, step: RetireStep, name: string): Change {
  if (step.services.length === 1) return removeStep(map, { wave, step });
  const at = step.services.findIndex((ref) => ref.value === name);
  const [ref, next, before] = [step.services[at], step.services[at + 1], step.services[at - 1]];
  if (!ref) return { edits: [], apply: (current) => current };
  const source = next
    ? { ...ref.source, end: next.source.start }
    : { ...ref.source, start: before?.source.end ?? ref.source.start };
  const left = { ...step, services: step.services.filter((other) => other !== ref) };
  return {
    edits: [{ source, text: '' }],
    apply: (current) =>
      withWave(current, wave.name.value, (found) => ({
        ...found,
        steps: found.steps.map((other) => (other === step ? left : other)),
      })),
  };
}
