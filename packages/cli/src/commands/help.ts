import manifest from '../../package.json' with { type: 'json' };
import { didYouMean, type Option } from '../command-line.ts';
import { type Command, commands } from '../commands.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { WrongUse } from '../wrong-use.ts';

/** The help of one command, or of all. */
export function run(args: readonly string[], console: Console): ExitStatus {
  const name = args.find((argument) => !argument.startsWith('-'));
  if (name === undefined) {
    console.out(overview());
    return exitStatus.clean;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return unknownCommand(name);
  console.out(details(command));
  return exitStatus.clean;
}

export function showVersion(console: Console): ExitStatus {
  console.out(`${manifest.version}\n`);
  return exitStatus.clean;
}

export function unknownCommand(name: string): never {
  const names = commands.map((command) => command.name);
  // `migmap plan.migmap` is what one types first.
  const looksLikePath = /[./\\]/.test(name);
  const hint = looksLikePath ? ` To check maps: migmap check ${name}` : didYouMean(name, names);
  throw new WrongUse(`There is no command “${name}”.${hint}`);
}

function overview(): string {
  const lines = [
    'Migration maps as code: checks that every state of a migration plan works.',
    '',
    'Usage: migmap COMMAND [option…]',
    '',
    'Commands:',
    ...columns(commands.map((command) => [`${command.name} ${command.operands}`.trim(), command.summary])),
    '',
    'migmap COMMAND --help shows the options of a command; migmap --version shows the version.',
  ];
  return `${lines.join('\n')}\n`;
}

function details(command: Command): string {
  const lines = [
    `${command.summary}.`,
    '',
    `Usage: migmap ${command.name} [option…] ${command.operands}`.trim(),
    '',
    'Options:',
    ...columns(command.options.map((option) => [written(option), option.help])),
    '',
    'Status: 0 nothing to object, 1 findings or changes, 2 wrong use or unreadable input, 3 a fault of our own.',
  ];
  return `${lines.join('\n')}\n`;
}

function written(option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
