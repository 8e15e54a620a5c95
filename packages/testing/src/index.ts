export {
  type CheckOptions,
  type ExpectedFinding,
  expectFinding,
  expectSilent,
  findings,
  fixed,
  fixTitles,
} from './check.ts';
export { type Files, readMarks } from './marks.ts';
