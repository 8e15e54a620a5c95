import type { Option } from './command-line.ts';

export const config: Option = {
  name: 'config',
  value: 'FILE',
  values: 'files',
  help: 'the configuration for every map, instead of the nearest migmap.config.json',
};
export const asOf: Option = {
  name: 'as-of',
  value: 'DATE',
  help: 'today, for the rules that compare with it: 2027-03-14',
};
export const root: Option = {
  name: 'root',
  value: 'DIR',
  values: 'folders',
  help: 'the folder that imports may not leave',
};
export const help: Option = { name: 'help', short: 'h', help: 'show this help' };
export const verbose: Option = {
  name: 'verbose',
  help: 'say more, with stack traces for faults of our own',
};
