export * from './knowledge/kinds.ts';
export * from './model/date.ts';
export * from './model/map.ts';
export * from './model/problem.ts';
export * from './model/quantity.ts';
export * from './model/resolve.ts';
export * from './model/source.ts';
export * from './ordering/walk.ts';
export type * from './ordering/walked.ts';
