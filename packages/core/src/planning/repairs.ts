/*
 * Ways out of a broken order. A repair is a change of the model with its text edits. It is tried on the
 * changed map, walked anew: only those are offered after which the finding is gone and no new one has come.
 * A walk costs O(steps + dependencies), so a few tries on a small map cost less than a frame; they are
 * made only when somebody asks for the fixes of one finding.
 */
import type { Fix } from '../model/problem.ts';
import { resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import type { Break, Instance, Walk } from '../ordering/walked.ts';
import type { Repair } from './change.ts';

/** More ways out than this help nobody. */
const MOST_OFFERED = 4;

/** Other findings of a walked map, as texts that are the same before and after a repair. */
export type OtherFindings = (walked: Walk) => Iterable<string>;

/**
 * Of these repairs those that work, smallest first: `target` is gone, and nothing is wrong that was not before.
 */
export function workingRepairs(
  walked: Walk,
  target: string,
  candidates: Iterable<Repair | undefined>,
  others: OtherFindings = () => [],
): Fix[] {
  const before = new Set([...wrongIn(walked), ...others(walked)]);
  const sorted = [...candidates]
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => a.size - b.size);
  const fixes: Fix[] = [];
  const known = new Set<string>();
  for (const repair of sorted) {
    if (fixes.length === MOST_OFFERED) break;
    const edits = inTextOrder(repair.edits);
    // Two ways to say the same change are one.
    const same = JSON.stringify(edits);
    if (known.has(same) || !works(walked, repair, target, before, others)) continue;
    known.add(same);
    fixes.push({ title: repair.title, edits });
  }
  return fixes;
}

/** The first of these that works: where only the place differs, one is enough. */
export function firstWorking(
  walked: Walk,
  target: string,
  candidates: Iterable<Repair | undefined>,
  others: OtherFindings = () => [],
): Repair | undefined {
  const before = new Set([...wrongIn(walked), ...others(walked)]);
  for (const repair of candidates) if (repair && works(walked, repair, target, before, others)) return repair;
  return undefined;
}

function works(
  walked: Walk,
  repair: Repair,
  target: string,
  before: ReadonlySet<string>,
  others: OtherFindings,
): boolean {
  const after = walk(resolve(repair.apply(walked.map.map)));
  const wrong = new Set([...wrongIn(after), ...others(after)]);
  if (wrong.has(target)) return false;
  for (const one of wrong) if (!before.has(one) && !one.startsWith(SOFT)) return false;
  return true;
}

/** A dependency is one thing that may be wrong, whatever the code. */
export function dependencyTarget(
  dependent: string,
  provider: string,
  instance: Instance | undefined,
): string {
  return `dependency ${dependent} ${provider} ${instance ?? 'bridge'}`;
}

/** A soft dependency that breaks only warns: a repair may leave it behind, though not for its own finding. */
const SOFT = 'soft ';

export function breakTarget(found: Break): string {
  const target = dependencyTarget(found.dependent.name.value, found.provider.name.value, found.instance);
  return found.soft ? SOFT + target : target;
}

/** Everything that the walk finds wrong, as texts. */
function* wrongIn(walked: Walk): Iterable<string> {
  for (const cycle of walked.waveCycles)
    yield `circle ${cycle
      .map((wave) => wave.name.value)
      .sort()
      .join()}`;
  for (const found of walked.breaks) yield breakTarget(found);
  for (const found of walked.unordered) {
    yield unorderedTarget(found.dependent?.name.value, found.provider.name.value, found.about);
  }
  for (const cycle of walked.cycles) yield cycleTarget(cycle.members.map((member) => member.name.value));
  for (const found of walked.illegal)
    yield `step ${found.reason} ${found.service.name.value} ${found.wave.name.value}`;
  for (const found of walked.shareSums) yield `share ${found.service.name.value}`;
  for (const found of walked.brokenRollbacks)
    yield rollbackTarget(found.service.name.value, found.other?.name.value, found.code);
}

export function unorderedTarget(dependent: string | undefined, provider: string, about: string): string {
  return `unordered ${about} ${dependent ?? ''} ${provider}`;
}

export function cycleTarget(members: readonly string[]): string {
  return `cycle ${[...members].sort().join()}`;
}

export function rollbackTarget(service: string, other: string | undefined, code: string): string {
  return `${code} ${service} ${other ?? ''}`;
}

function inTextOrder(edits: Fix['edits']): Fix['edits'] {
  return [...edits].sort((a, b) =>
    a.source.file === b.source.file
      ? a.source.start - b.source.start
      : a.source.file < b.source.file
        ? -1
        : 1,
  );
}
