import { commands } from './commands.ts';
import type { Console } from './console.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { isBadInput, isWrongUse } from './wrong-use.ts';

/** Says why a command could not do what it was asked to. */
export function tellFailure(error: unknown, args: readonly string[], console: Console): ExitStatus {
  if (isBadInput(error)) {
    console.err(`migmap: ${error.message}\n`);
    return exitStatus.wrongInput;
  }
  if (!isWrongUse(error)) return fault(error, args, console);
  console.err(`migmap: ${error.message}\nRun ${helpCommand(args)} to see what there is.\n`);
  return exitStatus.wrongInput;
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
