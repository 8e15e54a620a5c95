import type { Block, Criterion, Dependency, MapFile, ResolvedMap, Step, Wave } from '@migmap/core';

/** The lists that a map has in common with each of its files. */
type Lists = Pick<MapFile, keyof MapFile & keyof ResolvedMap>;

/** Everything that may have braces, in the order of the lists of a map or of one of its files. */
export function* blocksOf(map: Lists): Iterable<Block> {
  for (const header of map.headers) {
    yield header;
    yield* header.criteria;
  }
  for (const layer of map.layers) yield* withCriteria(layer);
  for (const service of map.services) {
    yield* withCriteria(service);
    yield* service.dependencies;
  }
  for (const bridge of map.bridges) yield* withDependencies(bridge);
  for (const wave of map.waves) yield* inWave(wave);
  for (const list of plainLists(map)) yield* list;
}

/** All criteria of a map: its own, and those of layers, services and waves. */
export function criteriaOf(map: ResolvedMap): Criterion[] {
  const holders = [...map.headers, ...map.layers, ...map.services, ...map.waves];
  return holders.flatMap((holder) => holder.criteria);
}

function plainLists(map: Lists): readonly (readonly Block[])[] {
  return [
    map.kinds,
    map.teams,
    map.sites,
    map.links,
    map.togethers,
    map.certificates,
    map.records,
    map.data,
    map.backups,
    map.contracts,
    map.decisions,
    map.freezes,
    map.risks,
    map.rollbacks,
    map.assertions,
    map.views,
  ];
}

function* withCriteria(block: Block & { readonly criteria: readonly Criterion[] }): Iterable<Block> {
  yield block;
  yield* block.criteria;
}

function* withDependencies(block: Block & { readonly dependencies: readonly Dependency[] }): Iterable<Block> {
  yield block;
  yield* block.dependencies;
}

function* inWave(wave: Wave): Iterable<Block> {
  yield* withCriteria(wave);
  if (wave.gate) yield wave.gate;
  for (const list of [wave.notifications, wave.trainings, wave.hotlines, wave.checks]) yield* list;
  for (const step of wave.steps) yield* withTasks(step);
}

function* withTasks(step: Step): Iterable<Block> {
  yield step;
  if (step.type === 'migrate') yield* step.tasks;
}
