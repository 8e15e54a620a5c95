/*
 * Ways out of a broken order. A repair is a change of the model with its text edits. It is tried on the
 * changed map, walked anew: only those are offered after which the finding is gone and no new one has come.
 * A walk costs O(steps + dependencies), so most of those that do not work are found out on an excerpt of the
 * map. All of it is done only when somebody asks for the fixes of one finding.
 */
import type { MigrationMap } from '../model/map.ts';
import type { Fix } from '../model/problem.ts';
import { resolve } from '../model/resolve.ts';
import { walk } from '../ordering/walk.ts';
import type { Break, Instance, Walk } from '../ordering/walked.ts';
import type { Change, Repair } from './change.ts';
import { excerptOf } from './excerpt.ts';
import type { Search, Steps } from './search.ts';

/** More ways out than this help nobody. */
const MOST_OFFERED = 5;

/** Other findings of a walked map, as texts that are the same before and after a repair. */
export type OtherFindings = (walked: Walk) => Iterable<string>;

/** What changes are tried against: `target` has to go, and nothing may be wrong that was not before. */
export class Trial {
  readonly walked: Walk;
  readonly #target: string;
  readonly #others: OtherFindings;
  readonly #nearby: MigrationMap | undefined;
  readonly #inCircles: ReadonlySet<string>;
  readonly #tried = new Map<Change, boolean>();
  #before: ReadonlyMap<string, number> | undefined;

  /** `nearby`: the services that a change is most likely to hurt; they are looked at first. */
  constructor(
    walked: Walk,
    target: string,
    others: OtherFindings = () => [],
    nearby: ReadonlySet<string> = new Set(),
  ) {
    this.walked = walked;
    this.#target = target;
    this.#others = others;
    this.#nearby = nearby.size > 0 ? excerptOf(walked.map.map, nearby) : undefined;
    this.#inCircles = new Set(walked.cycles.flatMap(({ members }) => members.map(({ name }) => name.value)));
  }

  /** Of these repairs those that work, smallest first. */
  *working(candidates: Iterable<Repair | undefined>): Search {
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
      if (known.has(same) || !(yield* this.works(repair))) continue;
      known.add(same);
      fixes.push({ title: repair.title, edits });
    }
    return fixes;
  }

  /** The first of these that works: where only the place differs, one is enough. */
  *first(candidates: Iterable<Repair | undefined>): Steps<Repair | undefined> {
    for (const repair of candidates) if (repair && (yield* this.works(repair))) return repair;
    return undefined;
  }

  *works(change: Change): Steps<boolean> {
    const known = this.#tried.get(change);
    if (known !== undefined) return known;
    const works = !this.#failsNearby(change) && (yield* this.#holds(change));
    this.#tried.set(change, works);
    yield;
    return works;
  }

  *#holds(change: Change): Steps<boolean> {
    yield;
    const after = walk(resolve(change.apply(this.walked.map.map)));
    const wrong = countsOf(wrongIn(after));
    if (wrong.has(this.#target) || !this.#addsNothing(wrong)) return false;
    yield;
    return this.#addsNothing(countsOf(this.#others(after)));
  }

  #addsNothing(wrong: ReadonlyMap<string, number>): boolean {
    this.#before ??= countsOf([...wrongIn(this.walked), ...this.#others(this.walked)]);
    for (const [one, count] of wrong) {
      if (count > (this.#before.get(one) ?? 0) && !one.startsWith(SOFT)) return false;
    }
    return true;
  }

  #failsNearby(change: Change): boolean {
    if (!this.#nearby) return false;
    const { breaks } = walk(resolve(change.apply(this.#nearby)));
    return breaks.some((found) => breakTarget(found) === this.#target || this.#isNew(found));
  }

  /** Whether the whole map would have the same break, and does not have it yet. */
  #isNew(found: Break): boolean {
    const [dependent, provider] = [found.dependent.name.value, found.provider.name.value];
    if (found.soft || found.code === 'order/prerequisite-late') return false;
    if (this.#inCircles.has(dependent) && this.#inCircles.has(provider)) return false;
    this.#before ??= countsOf([...wrongIn(this.walked), ...this.#others(this.walked)]);
    const known = [breakTarget(found), unorderedTarget(dependent, provider, 'dependency')];
    return !known.some((one) => this.#before?.has(one));
  }
}

function countsOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
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
