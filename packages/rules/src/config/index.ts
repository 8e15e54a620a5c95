export {
  type ConfigFile,
  type ConfigProblem,
  type Configuration,
  configProblem,
  type RuleSetting,
} from './config.ts';
export { firmness } from './firm.ts';
export {
  type IgnoreHost,
  type IgnoreList,
  type IgnoreLists,
  ignoreListNames,
  ignoreListsBelow,
  ignoreListsFor,
  isIgnored,
} from './ignore-lists.ts';
export type { JsonNode } from './json-node.ts';
export { configSchema } from './json-schema.ts';
export { type ParsedJson, readJsonText } from './json-text.ts';
export { codesAndCategories, nearestCode } from './known-codes.ts';
export { type ConfigHost, type ConfigText, loadConfig } from './load-config.ts';
export { settingsOf, settingsOver } from './merge.ts';
export { unmetVersions } from './required-version.ts';
