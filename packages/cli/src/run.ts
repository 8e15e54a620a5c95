import { commands } from './commands.ts';
import type { Console } from './console.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { isWrongUse } from './wrong-use.ts';

/** Runs one command. It always ends with a status, whatever happens on the way. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  try {
    return await dispatch(args, console);
  } catch (error) {
    if (!isWrongUse(error)) return fault(error, args, console);
    console.err(`migmap: ${error.message}\nRun ${helpCommand(args)} to see what there is.\n`);
    return exitStatus.wrongInput;
  }
}

async function dispatch(args: readonly string[], console: Console): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') return (await help()).showVersion(console);
  if (name === undefined || name === 'help' || isHelp(name)) return (await help()).run(rest, console);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return (await help()).unknownCommand(name);
  if (rest.some(isHelp)) return (await help()).run([name], console);
  return (await command.load()).run(rest, console);
}

function help() {
  return import('./commands/help.ts');
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function helpCommand(args: readonly string[]): string {
  const known = commands.some((command) => command.name === args[0]);
  return known ? `migmap ${args[0]} --help` : 'migmap --help';
}

function fault(error: unknown, args: readonly string[], console: Console): ExitStatus {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const more = args.includes('--verbose') ? `\n${stack}` : ' (--verbose shows where)';
  console.err(
    `migmap: a fault of our own: ${message}. Please report it with your command and the map that shows it${more}\n`,
  );
  return exitStatus.fault;
}
