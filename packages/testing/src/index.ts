export { readMap } from '@migmap/language';
export {
  type CheckOptions,
  type ExpectedFinding,
  expectFinding,
  expectSilent,
  findings,
  findingsInBytes,
  fixed,
  fixTitles,
} from './check.ts';
export { generateFiles, generateMap } from './generator.ts';
export { type Files, readMarks } from './marks.ts';
