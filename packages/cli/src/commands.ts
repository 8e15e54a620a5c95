import type { Option, Values } from './command-line.ts';
import { asOf, config, help, root, verbose } from './common-options.ts';
import type { Console } from './console.ts';
import { comparedViews, diffFormats, drawnDiffFormats } from './diff/diff-formats.ts';
import {
  colourings,
  criticalities,
  directions,
  drawingFormats,
  extras,
  levels,
  themeNames,
} from './drawing/drawing-formats.ts';
import type { ExitStatus } from './exit-status.ts';
import { formats } from './formats.ts';
import { gitCommands } from './git-commands.ts';
import { severities } from './severities.ts';

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the help: `[path…]`. */
  readonly operands: string;
  /** What these can be, for shells that complete them. */
  readonly operandValues?: Values;
  readonly options: readonly Option[];
  /** Each command is a bundle of its own: loading what is not asked for is most of a slow start. */
  load(): Promise<{ run(args: readonly string[], console: Console): ExitStatus | Promise<ExitStatus> }>;
}

export const shells = ['bash', 'zsh', 'fish'] as const;

const stdinFilename: Option = {
  name: 'stdin-filename',
  value: 'FILE',
  values: 'maps',
  help: 'the file that standard input stands for: findings name it, imports start from it',
};

export const checkOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    values: formats,
    help: `${formats[0]} (default), ${formats.slice(1).join(', ')}; repeatable, each with its own --output`,
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    values: 'files',
    help: 'write the report of the --format before it into FILE',
  },
  root,
  {
    name: 'rule',
    value: 'CODE=SEVERITY',
    values: 'rule settings',
    help: 'error, warning, info or off for a rule or a category; repeatable',
  },
  {
    name: 'baseline',
    value: 'FILE',
    values: 'files',
    help: 'findings that are known and do not count',
  },
  { name: 'update-baseline', help: 'write what is found now into the --baseline' },
  config,
  {
    name: 'print-config',
    value: 'FILE',
    values: 'maps',
    help: 'check nothing, print what counts for a map and where it is said',
  },
  asOf,
  {
    name: 'fail-on',
    value: 'SEVERITY',
    values: severities,
    help: 'fail from error (default), warning or info on',
  },
  { name: 'max-warnings', value: 'N', help: 'fail when there are more warnings than N' },
  { name: 'quiet', help: 'show errors only' },
  { name: 'fix', help: 'write the fixes that need no person into the files' },
  { name: 'fix-dry-run', help: 'show these fixes as a diff, and write nothing' },
  { name: 'since', value: 'REV', help: 'only findings that are new against a revision of git' },
  { name: 'watch', help: 'check again whenever a file changes, until Ctrl+C' },
  { name: 'stats', help: 'say on standard error where the time went' },
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

export const renderOptions: readonly Option[] = [
  {
    name: 'view',
    value: 'VIEW',
    values: ['map', 'waves', 'timeline', 'risks', 'rollback', 'sovereignty'],
    help: 'map (default), waves, timeline, risks, rollback, sovereignty, or a view that the map declares',
  },
  { name: 'at', value: 'WAVE', help: 'the state at the end of this wave' },
  {
    name: 'theme',
    value: 'THEME',
    values: themeNames,
    help: 'for svg, png and html: light (default), dark, print or high-contrast',
  },
  {
    name: 'format',
    value: 'FORMAT',
    values: drawingFormats,
    help: `${drawingFormats.join(', ')}; where it is not said, as the file of --output ends, else svg`,
  },
  { name: 'output', short: 'o', value: 'FILE', values: 'files', help: 'write the picture into FILE' },
  { name: 'scale', value: 'N', help: 'for png: pixels for each of the svg, 2 where it is not said' },
  {
    name: 'direction',
    value: 'WAY',
    values: directions,
    help: 'where the users are: up (default), down, left or right',
  },
  { name: 'color', value: 'BY', values: colourings, help: `colours by ${colourings.join(', ')}` },
  {
    name: 'show',
    value: 'WHAT',
    values: extras,
    help: `say more on cards and lines: ${extras.join(', ')}; repeatable`,
  },
  { name: 'owner', value: 'TEAM', help: 'only what this team owns; repeatable, as all filters' },
  { name: 'tag', value: 'TAG', help: 'only what has this tag' },
  { name: 'layer', value: 'LAYER', help: 'only this layer' },
  { name: 'wave', value: 'WAVE', help: 'only what this wave moves' },
  {
    name: 'criticality',
    value: 'LEVEL',
    values: criticalities,
    help: `only what is as critical: ${criticalities.join(', ')}`,
  },
  {
    name: 'risk',
    value: 'LEVEL',
    values: levels,
    help: `only services whose worst open risk is ${levels.join(', ')}`,
  },
  { name: 'include', value: 'NAME', help: 'only this service, or what this layer, wave or tag holds' },
  { name: 'exclude', value: 'NAME', help: 'all but these' },
  { name: 'neighbours', value: 'SERVICE', help: 'only this service, what it rests on and what rests on it' },
  { name: 'expand', value: 'LAYER', help: 'show the services of this layer in a large map; * for all' },
  { name: 'collapse', value: 'LAYER', help: 'show this layer of the map as one card; * for all' },
  { name: 'as-of', value: 'DATE', help: 'today, where the picture shows it: 2027-03-14' },
  root,
  config,
  stdinFilename,
  verbose,
  help,
];

export const diffOptions: readonly Option[] = [
  { name: 'base', value: 'REV', help: 'compare the work tree with a revision of git' },
  {
    name: 'format',
    value: 'FORMAT',
    values: diffFormats,
    help: `${diffFormats[0]} (default), ${diffFormats.slice(1).join(', ')}`,
  },
  { name: 'output', short: 'o', value: 'FILE', values: 'files', help: 'write the report into FILE' },
  {
    name: 'view',
    value: 'VIEW',
    values: comparedViews,
    help: `for ${drawnDiffFormats.join(' and ')}: map (default), waves, or a view that the map declares`,
  },
  {
    name: 'theme',
    value: 'THEME',
    values: themeNames,
    help: `for ${drawnDiffFormats.join(' and ')}: light (default), dark, print or high-contrast`,
  },
  {
    name: 'gate',
    help: 'fail on errors that the change brings, and on a rollback point or backup that it removes',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    values: severities,
    help: 'as --gate, from error, warning or info on',
  },
  {
    name: 'rule',
    value: 'CODE=SEVERITY',
    values: 'rule settings',
    help: 'error, warning, info or off for a rule or a category; repeatable',
  },
  asOf,
  root,
  config,
  { name: 'no-color', help: 'no colours, as with NO_COLOR in the environment' },
  verbose,
  help,
];

export const rulesOptions: readonly Option[] = [
  { name: 'format', value: 'FORMAT', values: ['text', 'json'], help: 'text (default) or json' },
  verbose,
  help,
];

export const explainOptions: readonly Option[] = [verbose, help];

export const completionOptions: readonly Option[] = [verbose, help];

export const lspOptions: readonly Option[] = [
  { name: 'stdio', help: 'speak on standard input and output, which is the only way so far' },
  { name: 'clientProcessId', value: 'PID', help: 'end when this process has ended' },
  verbose,
  help,
];

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'Check maps: files, folders, globs, or - for standard input',
    operands: '[path…]',
    operandValues: 'maps',
    options: checkOptions,
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'format',
    summary: 'Format maps in place; - filters standard input',
    operands: '[path…]',
    operandValues: 'maps',
    options: formatOptions,
    load: () => import('./commands/format.ts'),
  },
  {
    name: 'render',
    summary: 'Draw a map',
    operands: 'MAP',
    operandValues: 'maps',
    options: renderOptions,
    load: () => import('./commands/render.ts'),
  },
  {
    name: 'diff',
    summary: 'What a change does to the plan: two states, each a file, a folder or REV:path',
    operands: 'OLD NEW',
    operandValues: 'maps',
    options: diffOptions,
    load: () => import('./commands/diff.ts'),
  },
  ...gitCommands,
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
    operandValues: 'rules',
    options: explainOptions,
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'completion',
    summary: 'Print the script that completes commands in a shell',
    operands: 'SHELL',
    operandValues: shells,
    options: completionOptions,
    load: () => import('./commands/completion.ts'),
  },
  {
    name: 'lsp',
    summary: 'Serve an editor: the language server',
    operands: '',
    options: lspOptions,
    load: () => import('./commands/lsp.ts'),
  },
];
