import type { Service, Wave } from '@migmap/core';
import type { CheckedMap } from '../report.ts';
import { type Nameable, renames } from './renames.ts';

/** What a plan came to at one commit, in plain words and numbers. */
export interface PlanState {
  readonly title: string;
  readonly services: readonly ServiceState[];
  readonly waves: readonly WaveState[];
  readonly rollbacks: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

export interface ServiceState {
  readonly name: string;
  readonly title: string;
}

export interface WaveState {
  readonly name: string;
  readonly title: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What it moves. */
  readonly services: readonly string[];
}

export function planState({ map, result }: CheckedMap, file: string): PlanState {
  const { files } = map.map;
  const counted = result.findings.filter(({ suppressed }) => !suppressed);
  return {
    title: files.flatMap(({ headers }) => headers).find(({ title }) => title)?.title?.value ?? file,
    services: files.flatMap(({ services }) => services.map(titled)),
    waves: files.flatMap(({ waves }) => waves.map(waveState)),
    rollbacks: unique(files.flatMap(({ rollbacks }) => rollbacks.flatMap(({ name }) => name?.value ?? []))),
    errors: counted.filter(({ severity }) => severity === 'error').length,
    warnings: counted.filter(({ severity }) => severity === 'warning').length,
  };
}

/** New names of waves and services, by those that they had before. */
export interface Renamed {
  readonly waves: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

export function renamedSince(before: PlanState, now: PlanState): Renamed {
  return {
    waves: renames(before.waves.map(waveSigns), now.waves.map(waveSigns)),
    services: renames(before.services.map(serviceSigns), now.services.map(serviceSigns)),
  };
}

function waveSigns({ name, title, from, to, services }: WaveState): Nameable {
  return { name, signs: [title, `${from} .. ${to}`, `moves ${services.join(' ')}`] };
}

function serviceSigns({ name, title }: ServiceState): Nameable {
  return { name, signs: [title] };
}

function waveState(wave: Wave): WaveState {
  const moved = wave.steps.flatMap((step) => (step.type === 'migrate' ? step.parts : []));
  return {
    ...titled(wave),
    from: wave.dates?.value.from.value.slice(0, 10),
    to: wave.dates?.value.to.value.slice(0, 10),
    services: unique(moved.map(({ service }) => service.value)),
  };
}

function titled({ name, title }: Pick<Service | Wave, 'name' | 'title'>): ServiceState {
  return { name: name.value, title: title?.value ?? name.value };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
