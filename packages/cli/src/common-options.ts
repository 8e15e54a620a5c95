import type { Option } from './command-line.ts';

export const help: Option = { name: 'help', short: 'h', help: 'show this help' };
export const verbose: Option = {
  name: 'verbose',
  help: 'say more, with stack traces for faults of our own',
};
