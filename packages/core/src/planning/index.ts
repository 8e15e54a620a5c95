export type { Repair } from './change.ts';
export { extractWave } from './extract-wave.ts';
export { type KindNeed, preferredOf, requiredOf, servicesOfKind } from './kind-needs.ts';
export { type Bound, type Leeway, leewayOf } from './leeway.ts';
export { type Neighbour, type Neighbours, neighboursOf } from './neighbours.ts';
export type { OtherFindings } from './repairs.ts';
export { finished, type Search, type Steps } from './search.ts';
export { joinMigrates, splitMigrate } from './statements.ts';
export { behind, type MapText, mapText, quoted } from './text.ts';
export {
  breakRepairs,
  cycleRepairs,
  moveBeside,
  rollbackRepairs,
  scheduleRepairs,
  unorderedRepairs,
} from './ways-out.ts';
