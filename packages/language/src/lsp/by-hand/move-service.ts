import {
  dispositionOf,
  type MigrateStep,
  mapText,
  neighboursOf,
  type Phrase,
  say as phrase,
  type ResolvedMap,
  type RetireStep,
  type Say,
  type Service,
  type SourceRef,
  type Step,
  type TextEdit,
  type Wave,
} from '@migmap/core';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Refusal } from '../rename.ts';
import type { HandEdit, ServiceMove } from './change.ts';
import { withComments } from './own-comments.ts';
import { placed } from './placed-steps.ts';

/**
 * Takes all that a wave does with a service into another wave: pilots, every part of its move, its retirement. What
 * moves together with others is taken out of their statement.
 */
export function moveService({ resolved }: LoadedMap, move: ServiceMove, say: Say): HandEdit | Refusal {
  const service = resolved.service({ value: move.service, source: NOWHERE });
  const to = waveNamed(resolved, move.to);
  if (!service) return { refusal: say`there is no service \`${move.service}\`` };
  if (!to) return { refusal: say`there is no wave \`${move.to}\`` };
  if (move.from === undefined) return schedule(resolved, { service, to }, say);
  const from = waveNamed(resolved, move.from);
  if (!from) return { refusal: say`there is no wave \`${move.from}\`` };
  if (from === to) return { refusal: say`${nameOf(service)} is in ${nameOf(to)} already` };
  return take(resolved, { service, from, to }, say);
}

const NOWHERE: SourceRef = { file: '', start: 0, end: 0 };

function waveNamed(map: ResolvedMap, name: string): Wave | undefined {
  return map.waves.find((wave) => wave.name.value === name);
}

function nameOf({ name, title }: Service | Wave): Phrase {
  return title ? phrase`“${title.value}”` : phrase`\`${name.value}\``;
}

/** A first step for a service that no wave moves. */
function schedule(map: ResolvedMap, { service, to }: Omit<Taken, 'from'>, say: Say): HandEdit | Refusal {
  const disposition = dispositionOf(service);
  if (disposition === 'stays' || disposition === 'unsaid')
    return { refusal: say`${nameOf(service)} stays as it is: nothing moves` };
  const type = disposition === 'dropped' ? 'retire' : 'migrate';
  const known = map.waves.find(({ steps }) =>
    steps.some((step) => step.type === type && isAbout(step, service)),
  );
  if (known) return { refusal: say`${nameOf(service)} is in ${nameOf(known)} already` };
  return { edits: [placed(map, to, [`${type} ${service.name.value}`], followerIn(map, service, to))] };
}

interface Taken {
  readonly service: Service;
  readonly from: Wave;
  readonly to: Wave;
}

function take(map: ResolvedMap, { service, from, to }: Taken, say: Say): HandEdit | Refusal {
  const steps = from.steps.filter((step) => isAbout(step, service));
  if (steps.length === 0)
    return {
      refusal: say`nothing of ${nameOf(service)} is written in ${nameOf(from)}: there is nothing to move`,
    };
  if (steps.some((step) => step.type !== 'pilot' && step.done))
    return {
      refusal: say`${nameOf(service)} is marked as done in ${nameOf(from)}: what has happened stays there`,
    };
  const pieces = steps.map((step) => pieceOf(map, { step, service, from }));
  if (pieces.includes(undefined))
    return {
      refusal: say`a comment stands within the statement that moves ${nameOf(service)} together with others: take it apart in the text`,
    };
  const found = pieces.filter((piece) => piece !== undefined);
  const written = found.map((piece) => piece.written);
  const leavesTasks = found.some((piece) => piece.leavesTasks);
  return {
    edits: [
      ...found.flatMap((piece) => piece.removal),
      placed(map, to, written, followerIn(map, service, to)),
    ],
    ...(leavesTasks ? { note: say`the tasks of the statement stay with those that it still moves` } : {}),
  };
}

/** What is taken out of a wave, and how it reads elsewhere. */
interface Piece {
  readonly written: string;
  readonly removal: readonly TextEdit[];
  /** Its statement has tasks, and moves others too. */
  readonly leavesTasks?: true;
}

interface Held {
  readonly step: Step;
  readonly service: Service;
  readonly from: Wave;
}

function pieceOf(map: ResolvedMap, { step, service, from }: Held): Piece | undefined {
  const text = map.map.files.find(({ file }) => file.uri === step.source.file)?.file.text ?? '';
  const items = itemsOf(step);
  const gone = items.map((item) => item.name === service.name.value);
  if (step.type === 'pilot' || gone.every(Boolean)) {
    const source = withComments(text, step.source, from.source.start);
    return {
      written: text.slice(source.start, source.end),
      removal: [mapText(map.map).without(source)],
    };
  }
  const removal = withoutItems(items, gone);
  if (removal.some(({ start, end }) => /\/[/*]/.test(withoutTexts(text.slice(start, end))))) return undefined;
  const own = items
    .filter((_, index) => gone[index])
    .map(({ source }) => text.slice(source.start, source.end));
  const hasTasks = step.type === 'migrate' && step.tasks.length > 0;
  return {
    written: `${step.type} ${own.join(', ')}`,
    removal: removal.map((source) => ({ source, text: '' })),
    ...(hasTasks ? { leavesTasks: true } : {}),
  };
}

interface Item {
  readonly name: string;
  readonly source: SourceRef;
}

function itemsOf(step: Step): Item[] {
  if (step.type === 'pilot') return [];
  return step.type === 'migrate' ? partsOf(step) : namesOf(step);
}

function partsOf({ parts }: MigrateStep): Item[] {
  return parts.map(({ service, source }) => ({ name: service.value, source }));
}

function namesOf({ services }: RetireStep): Item[] {
  return services.map(({ value: name, source }) => ({ name, source }));
}

function isAbout(step: Step, { name }: Service): boolean {
  if (step.type === 'pilot') return step.service.value === name.value;
  return itemsOf(step).some((item) => item.name === name.value);
}

/** Takes items out of a list, each run of them with a comma. */
function withoutItems(items: readonly Item[], gone: readonly boolean[]): SourceRef[] {
  const removals: SourceRef[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!gone[at]) continue;
    const first = at;
    while (gone[at + 1]) at++;
    const [start, end] = [items[first]?.source, items[at]?.source];
    const [before, next] = [items[first - 1]?.source, items[at + 1]?.source];
    if (!start || !end) continue;
    removals.push(
      next ? { ...start, end: next.start } : { ...start, start: before?.end ?? start.start, end: end.end },
    );
  }
  return removals;
}

function withoutTexts(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"/g, '');
}

/** The first step of the wave that has to come after it: what rests on the service moves then, or its old side ends. */
function followerIn(map: ResolvedMap, service: Service, to: Wave): Step | undefined {
  const { value } = service.name;
  const dependents = neighboursOf(map, service).neededBy.filter(({ soft }) => !soft);
  const names = new Set(dependents.map((one) => one.service.name.value));
  return to.steps.find((step) => {
    if (step.type === 'pilot') return names.has(step.service.value);
    if (step.type === 'retire') return step.services.some((name) => name.value === value);
    return step.parts.some((part) => names.has(part.service.value));
  });
}
