import type { Moment } from '../model/date.ts';
import type { MigrateStep, Rollback, Service, Task, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { rollbackSeconds } from '../ordering/rollback.ts';
import type { Walk } from '../ordering/walked.ts';
import { type DataMove, movesIn, sharesIn } from './moves.ts';
import { shortestWindow, surelyOpen, type WindowLength } from './windows.ts';
import { addSeconds } from './zone.ts';

/** A task whose time is known. */
export interface TimedTask {
  readonly task: Task;
  readonly step: MigrateStep;
  readonly seconds: number;
}

/** The way back that takes longest of all that a wave moves. */
export interface WayBack {
  readonly service: Service;
  readonly rollback: Rollback;
  readonly seconds: number;
  /** Who goes back, first to go back first; the service itself is last. */
  readonly chain: readonly Service[];
}

/** All that has to fit into a wave's shortest window: data, tasks, and the way back behind them. */
export interface WindowFit {
  readonly wave: Wave;
  readonly window: WindowLength;
  readonly moves: readonly DataMove[];
  readonly tasks: readonly TimedTask[];
  /** Of the moves and of the tasks together. */
  readonly workSeconds: number;
  readonly wayBack?: WayBack;
  /** Window end − cascade: the last moment to decide whether to go on or back. */
  readonly latestGo: Moment | undefined;
  /** What does not fit: of several the first. */
  readonly exceeds?: 'move' | 'work' | 'way-back';
}

/** Holds what a wave has to do against its shortest window. Undefined for a wave without windows. */
export function windowFit(walk: Walk, wave: Wave): WindowFit | undefined {
  const known = FITS.get(walk) ?? new Map<Wave, WindowFit | undefined>();
  FITS.set(walk, known);
  if (!known.has(wave)) known.set(wave, fitOf(walk, wave));
  return known.get(wave);
}

/** The last moment of a window at which a way back still fits into what is left of it. */
export function latestGo(
  { timezone }: Pick<ResolvedMap, 'timezone'>,
  { closes }: Pick<WindowLength, 'closes'>,
  seconds: number,
): Moment | undefined {
  return closes === undefined ? undefined : addSeconds(closes, -seconds, timezone);
}

/** Tasks of all `migrate` steps of a wave; one without `takes` counts as nothing. */
export function timedTasks(wave: Wave): TimedTask[] {
  return wave.steps.flatMap((step) => {
    if (step.type !== 'migrate') return [];
    return step.tasks.flatMap((task) =>
      task.takes === undefined ? [] : [{ task, step, seconds: task.takes.value.base }],
    );
  });
}

/** The longest way back of what a wave moves, with all that would go along before it ends. */
export function longestWayBack(walk: Walk, wave: Wave): WayBack | undefined {
  const moved = [...sharesIn(walk.map, wave).keys()];
  const ways = moved.flatMap((service) => wayBackOf(walk, wave, service) ?? []);
  return ways.reduce<WayBack | undefined>(
    (best, way) => (best && best.seconds >= way.seconds ? best : way),
    undefined,
  );
}

const FITS = new WeakMap<Walk, Map<Wave, WindowFit | undefined>>();

function fitOf(walk: Walk, wave: Wave): WindowFit | undefined {
  const open = openFor(walk.map, wave);
  if (!open?.holds(0)) return undefined;
  const [moves, tasks] = [movesIn(walk.map, wave), timedTasks(wave)];
  const workSeconds = sum(moves) + sum(tasks);
  const wayBack = longestWayBack(walk, wave);
  const exceeds = excess(open, moves, workSeconds, wayBack);
  const decideBy = once(() => wayBack && latestGo(walk.map, open.window(), wayBack.seconds));
  return {
    wave,
    get window() {
      return open.window();
    },
    moves,
    tasks,
    workSeconds,
    ...(wayBack ? { wayBack } : {}),
    get latestGo() {
      return decideBy();
    },
    ...(exceeds ? { exceeds } : {}),
  };
}

/** The shortest window of a wave. Which it is, and how long, is only asked where it could matter. */
interface Open {
  window(): WindowLength;
  /** Whether it is open for longer than nothing, and at least for so many seconds. */
  holds(seconds: number): boolean;
}

function openFor(map: ResolvedMap, wave: Wave): Open | undefined {
  const sure = surelyOpen(map, wave);
  const shortest = once(() => shortestWindow(map, wave));
  if (sure === undefined) return undefined;
  return {
    window: () => shortest() as WindowLength,
    holds: (seconds) => {
      if (sure > 0 && seconds <= sure) return true;
      const length = shortest()?.seconds ?? 0;
      // A limit met exactly is met, however the division came out.
      return length > 0 && seconds <= length + 1e-6;
    },
  };
}

function excess(
  open: Open,
  moves: readonly DataMove[],
  workSeconds: number,
  wayBack: WayBack | undefined,
): WindowFit['exceeds'] {
  if (moves.some((move) => !open.holds(move.seconds))) return 'move';
  if (!open.holds(workSeconds)) return 'work';
  return open.holds(workSeconds + (wayBack?.seconds ?? 0)) ? undefined : 'way-back';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sum(parts: readonly { readonly seconds: number }[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}

function wayBackOf(walk: Walk, wave: Wave, service: Service): WayBack | undefined {
  const cascade = walk.cascadeWithin(service, wave);
  if (cascade?.seconds !== undefined) {
    const { rollback, seconds, chain } = cascade;
    return { service, rollback, seconds, chain };
  }
  return ownWayBack(walk, wave, service);
}

/** Of several points those of this wave count, or of no wave; where there are none, all. */
function ownWayBack(walk: Walk, wave: Wave, service: Service): WayBack | undefined {
  const all = walk.rollbacksOf(service);
  const here = all.filter((rollback) => !rollback.wave || rollback.wave.value === wave.name.value);
  const ways = (here.length > 0 ? here : all).flatMap((rollback) => {
    const seconds = rollbackSeconds(rollback);
    return seconds === undefined ? [] : [{ service, rollback, seconds, chain: [service] }];
  });
  return ways.sort((a, b) => b.seconds - a.seconds)[0];
}
