export { type ChangeGroup, changesByWave } from './by-wave.ts';
export type { Change, ChangeKind, MapDiff, Mention, Values } from './change.ts';
export { type ChangeLine, changeLine, changeText } from './change-words.ts';
export { diffMaps } from './diff-maps.ts';
export type { Ref } from './items.ts';
export { type PlanMetrics, planMetrics, type TeamMetrics } from './metrics.ts';
export { namesNow } from './names-now.ts';
export type { ThingSort } from './thing.ts';
