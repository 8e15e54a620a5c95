import { enumerate, oneOf, readArguments } from '../command-line.ts';
import { commands, completionOptions, shells } from '../commands.ts';
import { lookUps } from '../completion/choice.ts';
import { scripts } from '../completion/scripts.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { WrongUse } from '../wrong-use.ts';

/** Prints the script by which a shell completes what is typed after `migmap`. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const [named, ...others] = readArguments(args, completionOptions).operands;
  if (named === undefined || others.length > 0) {
    throw new WrongUse(`Name one shell: migmap completion ${enumerate(shells)}.`);
  }
  const shell = oneOf(shells, named, 'The shell of migmap completion');
  console.out(scripts[shell](commands, await lookUps()));
  return exitStatus.clean;
}
