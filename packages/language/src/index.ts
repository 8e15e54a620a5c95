export {
  type FormatEdits,
  type Formatted,
  formatEdits,
  formatText,
  type Unreadable,
} from './format/format.ts';
export {
  type Conflict,
  type Merged,
  type MergeStyle,
  mergeTexts,
  type Versions,
} from './merge/merge-texts.ts';
export { plainFacts } from './outline/plain.ts';
export { plainConflict } from './outline/plain-conflict.ts';
export { parseText } from './reading/parser.ts';
export { LARGEST_FILE, readFile } from './reading/read-file.ts';
export { type LoadOptions, loadMaps, type MapFileSystem, readMap, readMaps } from './workspace/load-maps.ts';
export { mapsOf } from './workspace/maps.ts';
