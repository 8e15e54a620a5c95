import { daysBetween } from '@migmap/core';
import { count } from '../reporters/words.ts';
import { type PlanState, renamedSince, type WaveState } from './plan-state.ts';
import { newName } from './renames.ts';

/** One thing that a commit did to the plan. */
export interface Move {
  readonly text: string;
  /** The same where there is little room. */
  readonly short?: string;
  /** Neither date, scope, rollback point nor finding. */
  readonly isQuiet?: true;
}

/** Of a commit after which there is no plan. */
export const UNREAD = 'cannot be read as a plan';
export const GONE = 'the map is gone';

/** What a commit did to the plan, a line each; empty where none of this is another than before. */
export function movedSince(before: PlanState, now: PlanState): Move[] {
  const renamed = renamedSince(before, now);
  const was = withNewNames(before, renamed.waves, renamed.services);
  const gone = was.waves.filter(({ name }) => !now.waves.some((wave) => wave.name === name));
  const moved = [
    ...[...renamed.waves].map(([old, name]) => `wave ${old} renamed: ${name}`),
    ...[...renamed.services].map(([old, name]) => `service ${old} renamed: ${name}`),
    ...gone.map(({ name }) => `wave ${name} removed`),
    ...reordered(was.waves, now.waves),
    ...listed('service', was.services.map(nameOf), now.services.map(nameOf)),
    ...listed('rollback point', was.rollbacks, now.rollbacks),
    ...counted('errors', was.errors, now.errors),
    ...counted('warnings', was.warnings, now.warnings),
  ];
  const waves = now.waves.flatMap((wave) =>
    waveMoved(
      was.waves.find(({ name }) => name === wave.name),
      wave,
    ),
  );
  return [...waves, ...moved.map((text) => ({ text }))];
}

function withNewNames(
  plan: PlanState,
  waves: ReadonlyMap<string, string>,
  services: ReadonlyMap<string, string>,
): PlanState {
  const newService = (name: string): string => newName(name, services);
  return {
    ...plan,
    services: plan.services.map((service) => ({ ...service, name: newService(service.name) })),
    waves: plan.waves.map((wave) => ({
      ...wave,
      name: newName(wave.name, waves),
      services: wave.services.map(newService),
    })),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function waveMoved(before: WaveState | undefined, now: WaveState): Move[] {
  const { name } = now;
  if (before === undefined) {
    return [{ text: `wave ${name} added: ${datesOf(now)}${moves(now)}`, short: `wave ${name} added` }];
  }
  const came = now.services.filter((each) => !before.services.includes(each)).map((each) => `+ ${each}`);
  const went = before.services.filter((each) => !now.services.includes(each)).map((each) => `− ${each}`);
  const changed = [...came, ...went].join(', ');
  const scope =
    changed === '' ? [] : [{ text: `wave ${name} moves ${changed}`, short: `${name}: ${changed}` }];
  if (before.from === now.from && before.to === now.to) return scope;
  const by = shift(before, now);
  const text = `wave ${name}: ${datesOf(before)} → ${datesOf(now)}${by === '' ? '' : ` (${by})`}`;
  return [{ text, short: `${name} ${by || datesOf(now)}` }, ...scope];
}

/** `, moves dns, time` */
export function moves({ services }: WaveState): string {
  return services.length === 0 ? '' : `, moves ${services.join(', ')}`;
}

export function datesOf({ from, to }: WaveState): string {
  return from === undefined || to === undefined ? 'no dates' : `${from} .. ${to}`;
}

/** `starts 14 days later, ends 7 days earlier` */
function shift(before: WaveState, now: WaveState): string {
  const starts = slip(before.from, now.from);
  const ends = slip(before.to, now.to);
  if (starts === ends) return starts;
  const parts = [starts && `starts ${starts}`, ends && `ends ${ends}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** `14 days later`, or nothing where it did not move. */
export function slip(before: string | undefined, now: string | undefined): string {
  if (before === undefined || now === undefined || before === now) return '';
  const days = daysBetween(before, now);
  return `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
}

function reordered(before: readonly WaveState[], now: readonly WaveState[]): string[] {
  const names = (waves: readonly WaveState[], others: readonly WaveState[]): string =>
    waves
      .map(nameOf)
      .filter((name) => others.some((other) => other.name === name))
      .join(', ');
  const is = names(now, before);
  return names(before, now) === is ? [] : [`waves in another order: ${is}`];
}

function listed(thing: string, before: readonly string[], now: readonly string[]): string[] {
  return [
    ...now.filter((name) => !before.includes(name)).map((name) => `${thing} ${name} added`),
    ...before.filter((name) => !now.includes(name)).map((name) => `${thing} ${name} removed`),
  ];
}

function counted(things: string, before: number, now: number): string[] {
  return before === now ? [] : [`${things}: ${before} → ${now}`];
}
