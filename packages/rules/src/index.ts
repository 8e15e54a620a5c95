export { ruleUrl } from './links.ts';
export { pageOf } from './pages.ts';
export { levelIn, type Preset, presets } from './presets.ts';
export { ruleOf, rules } from './registry.ts';
export type * from './rule.ts';
export { check, checkMap } from './run.ts';
export type { Level, OptionValues, PresetName, Settings } from './settings.ts';
