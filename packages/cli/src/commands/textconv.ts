import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { textconvOptions } from '../git-commands.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/**
 * Prints a map in plan words, for `git diff` to compare. What cannot be read as a map is shown as it is: a diff of
 * its lines says more than none.
 */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const { operands } = readArguments(args, textconvOptions);
  const [file] = operands;
  if (file === undefined || operands.length > 1) {
    throw new WrongUse('textconv prints one map: migmap textconv FILE.');
  }
  const bytes = file === '-' ? console.input() : contentOf(resolve(console.cwd, file), file);
  const text = new TextDecoder().decode(bytes);
  const { plainConflict, plainFacts } = await import('../git/texts.ts');
  const facts = plainFacts(text) ?? plainConflict(text);
  console.out(facts === undefined ? bytes : facts.map((fact) => `${fact}\n`).join(''));
  return exitStatus.clean;
}

function contentOf(path: string, said: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    throw new BadInput(`${said} cannot be read: ${reasonOf(error)}.`);
  }
}
