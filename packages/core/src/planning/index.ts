export type { OtherFindings } from './repairs.ts';
export {
  breakRepairs,
  cycleRepairs,
  moveBeside,
  rollbackRepairs,
  scheduleRepairs,
  unorderedRepairs,
} from './ways-out.ts';
