import type { MapFile, MigrationMap, Step, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import { neighboursOf } from './neighbours.ts';

/**
 * A map with some of its services only, and with nothing that does not bear on what they need. Where a dependency
 * breaks in it, it breaks in the whole map: others can only keep old sides in use for longer. What changes the whole
 * map changes it in the same way.
 */
export function excerptOf(map: MigrationMap, names: ReadonlySet<string>): MigrationMap {
  return { ...map, files: map.files.map((file) => fileWith(file, names)) };
}

function fileWith(file: MapFile, names: ReadonlySet<string>): MapFile {
  return {
    ...file,
    services: file.services.filter(({ name }) => names.has(name.value)),
    waves: file.waves.map((wave) => waveWith(wave, names)),
    togethers: [],
    risks: [],
    rollbacks: [],
    uses: [],
  };
}

/** Steps stay as they are, with all whom they are about: changes know them again. */
function waveWith(wave: Wave, names: ReadonlySet<string>): Wave {
  return { ...wave, steps: wave.steps.filter((step) => namesIn(step).some((name) => names.has(name))) };
}

function namesIn(step: Step): string[] {
  if (step.type === 'pilot') return [step.service.value];
  const refs = step.type === 'retire' ? step.services : step.parts.map(({ service }) => service);
  return refs.map(({ value }) => value);
}

/** These services, those that they rest on, and those that rest on them. */
export function withNeighbours(map: ResolvedMap, names: readonly string[]): Set<string> {
  const all = new Set(names);
  for (const value of new Set(names)) {
    const service = map.service({ value, source: NOWHERE });
    if (!service) continue;
    const { needs, neededBy } = neighboursOf(map, service);
    for (const neighbour of [...needs, ...neededBy]) all.add(neighbour.service.name.value);
  }
  return all;
}

const NOWHERE = { file: '', start: 0, end: 0 };

/** The services that steps of a wave are about. */
export function servicesIn({ steps }: Wave): string[] {
  return steps.flatMap(namesIn);
}
