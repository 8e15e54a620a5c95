export type { Change, ChangeKind, MapDiff, Mention, Values } from './change.ts';
export { diffMaps } from './diff-maps.ts';
export { type PlanMetrics, planMetrics, type TeamMetrics } from './metrics.ts';
export type { ThingSort } from './thing.ts';
