export type { ConfigFile, ConfigProblem, Configuration, RuleSetting } from './config.ts';
export { firmness } from './firm.ts';
export type { JsonNode } from './json-node.ts';
export { configSchema } from './json-schema.ts';
export { codesAndCategories, nearestCode } from './known-codes.ts';
export { type ConfigHost, type ConfigText, loadConfig } from './load-config.ts';
export { settingsOf, settingsOver } from './merge.ts';
