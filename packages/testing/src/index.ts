export { readMap, readMaps } from '@migmap/language';
export { awkwardMap, awkwardText } from './awkward.ts';
export {
  type CheckOptions,
  type ExpectedFinding,
  expectFinding,
  expectSilent,
  findings,
  findingsInBytes,
  fixed,
  fixTitles,
  withFix,
} from './check.ts';
export {
  changeFindings,
  type ExpectedOfChange,
  expectChangeFinding,
  expectChangeSilent,
} from './check-change.ts';
export { type Browser, browserFor, chromiumPath, openChromium, type Page } from './chromium.ts';
export { type Program, programFor, programPath } from './debian-package.ts';
export { fixableSamples } from './fixable-samples.ts';
export { d2Svg, type ReadD2, readD2 } from './foreign/d2.ts';
export { dotSvg, type ReadDot, readDot } from './foreign/graphviz.ts';
export { mermaidScript, type ReadMermaid, readMermaid } from './foreign/mermaid.ts';
export { generateFiles, generateMap } from './generator.ts';
export { type Files, type MarkedFiles, readMarks } from './marks.ts';
export { arbitraryPlan, type PlanShape } from './oracle/plan-arbitrary.ts';
export { planToText, type TinyPlan } from './oracle/tiny-plan.ts';
export {
  compared,
  type DrawnMap,
  drawnMap,
  exampleMaps,
  pictured,
  picturedText,
  type Walked,
  walkedText,
} from './picture.ts';
export { crossingPairs, crossingPoints, faultsOf, movement } from './picture-measures.ts';
export { quietPages } from './quiet-pages.ts';
export { reviewedClinic } from './reviewed-clinic.ts';
export { type Sample, samplesOf } from './samples.ts';
export { added, closingLines, keepTally, type Tally } from './tally.ts';
