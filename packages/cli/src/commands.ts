import type { Option } from './command-line.ts';
import type { Console } from './console.ts';
import type { ExitStatus } from './exit-status.ts';

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the help: `[path…]`. */
  readonly operands: string;
  readonly options: readonly Option[];
  /** Each command is a bundle of its own: loading what is not asked for is most of a slow start. */
  load(): Promise<{ run(args: readonly string[], console: Console): ExitStatus | Promise<ExitStatus> }>;
}

const help: Option = { name: 'help', short: 'h', help: 'show this help' };
const verbose: Option = { name: 'verbose', help: 'say more, with stack traces for faults of our own' };
const stdinFilename: Option = {
  name: 'stdin-filename',
  value: 'FILE',
  help: 'the file that standard input stands for: findings name it, imports start from it',
};

export const checkOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    help: 'stylish (default) or json; repeatable, each with its own --output',
  },
  { name: 'output', short: 'o', value: 'FILE', help: 'write the report of the --format before it into FILE' },
  { name: 'root', value: 'DIR', help: 'the folder that imports may not leave' },
  {
    name: 'rule',
    value: 'CODE=SEVERITY',
    help: 'error, warning, info or off for a rule or a category; repeatable',
  },
  { name: 'as-of', value: 'DATE', help: 'today, for the rules that compare with it: 2027-03-14' },
  { name: 'fail-on', value: 'SEVERITY', help: 'fail from error (default), warning or info on' },
  { name: 'max-warnings', value: 'N', help: 'fail when there are more warnings than N' },
  { name: 'quiet', help: 'show errors only' },
  { name: 'no-color', help: 'no colours, as with NO_COLOR in the environment' },
  stdinFilename,
  verbose,
  help,
];

export const formatOptions: readonly Option[] = [
  { name: 'check', help: 'write nothing, list what would change' },
  stdinFilename,
  verbose,
  help,
];

export const rulesOptions: readonly Option[] = [
  { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
  verbose,
  help,
];

export const explainOptions: readonly Option[] = [verbose, help];

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'Check maps: files, folders, globs, or - for standard input',
    operands: '[path…]',
    options: checkOptions,
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'format',
    summary: 'Format maps in place; - filters standard input',
    operands: '[path…]',
    options: formatOptions,
    load: () => import('./commands/format.ts'),
  },
  {
    name: 'rules',
    summary: 'List the rules',
    operands: '',
    options: rulesOptions,
    load: () => import('./commands/rules.ts'),
  },
  {
    name: 'explain',
    summary: 'One rule in full, with a map that fails and one that passes',
    operands: 'CODE',
    options: explainOptions,
    load: () => import('./commands/explain.ts'),
  },
];
