import type { Option } from './command-line.ts';
import type { Command } from './commands.ts';
import { asOf, config, help, root, verbose } from './common-options.ts';
import { themeNames } from './drawing/drawing-formats.ts';
import { severities } from './severities.ts';

export const logFormats = ['text', 'svg', 'json'] as const;

export const logOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    values: logFormats,
    help: `${logFormats[0]} (default), svg for a chart of the dates over the commits, or json`,
  },
  { name: 'output', short: 'o', value: 'FILE', values: 'files', help: 'write it into FILE' },
  { name: 'number', short: 'n', value: 'N', help: 'only the last N commits that changed the map' },
  { name: 'since', value: 'DATE', help: 'only commits from this day on: 2027-03-14' },
  {
    name: 'theme',
    value: 'THEME',
    values: themeNames,
    help: 'of the chart: light (default), dark, print or high-contrast',
  },
  config,
  asOf,
  verbose,
  help,
];

export const mergeCheckOptions: readonly Option[] = [
  { name: 'output', short: 'o', value: 'FILE', values: 'files', help: 'write the merged map into FILE' },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    values: severities,
    help: 'fail from error (default), warning or info on',
  },
  { name: 'quiet', help: 'show errors only' },
  {
    name: 'rule',
    value: 'CODE=SEVERITY',
    values: 'rule settings',
    help: 'error, warning, info or off for a rule or a category; repeatable',
  },
  root,
  config,
  asOf,
  verbose,
  help,
];

export const gitSetupOptions: readonly Option[] = [
  { name: 'attributes', help: 'ask for the drivers in .gitattributes too, for everybody who clones' },
  { name: 'command', value: 'COMMAND', help: 'how git starts migmap, where this is not found out rightly' },
  { name: 'remove', help: 'take back what git-setup wrote' },
  { name: 'dry-run', help: 'only say what would be done' },
  verbose,
  help,
];

export const textconvOptions: readonly Option[] = [verbose, help];

export const mergeDriverOptions: readonly Option[] = [verbose, help];

/** Commands that read the history of a repository, or that git itself calls. */
export const gitCommands: readonly Command[] = [
  {
    name: 'log',
    summary: 'Tell how the commits changed a plan: dates, scope, findings',
    operands: 'MAP',
    operandValues: 'maps',
    options: logOptions,
    load: () => import('./commands/log.ts'),
  },
  {
    name: 'merge-check',
    summary: 'Merge three versions of a map, and say what breaks only together',
    operands: '[BASE] OURS THEIRS',
    operandValues: 'maps',
    options: mergeCheckOptions,
    load: () => import('./commands/merge-check.ts'),
  },
  {
    name: 'git-setup',
    summary: 'Let git diff and git merge read maps',
    operands: '',
    options: gitSetupOptions,
    load: () => import('./commands/git-setup.ts'),
  },
  {
    name: 'textconv',
    summary: 'Print a map in plan words, one fact a line: for git diff',
    operands: 'FILE',
    operandValues: 'maps',
    options: textconvOptions,
    load: () => import('./commands/textconv.ts'),
  },
  {
    name: 'merge-driver',
    summary: 'Merge for git, which calls it with %O %A %B %P %L',
    operands: '%O %A %B %P [%L]',
    operandValues: 'files',
    options: mergeDriverOptions,
    load: () => import('./commands/merge-driver.ts'),
  },
];
