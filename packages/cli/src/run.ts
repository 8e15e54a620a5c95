import { commands } from './commands.ts';
import type { Console } from './console.ts';
import type { ExitStatus } from './exit-status.ts';
import { tellFailure } from './tell-failure.ts';

/** Runs one command. It always ends with a status, whatever happens on the way. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  try {
    return await dispatch(args, console);
  } catch (error) {
    return tellFailure(error, args, console);
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
