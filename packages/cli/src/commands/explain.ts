import { pageOf, ruleOf, rules } from '@migmap/rules';
import { didYouMean, readArguments } from '../command-line.ts';
import { explainOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { WrongUse } from '../wrong-use.ts';

/** The page of one rule, as it is written: Markdown that reads well as text. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const { operands } = readArguments(args, explainOptions);
  const [code] = operands;
  if (code === undefined || operands.length > 1) {
    throw new WrongUse('Name one rule, such as migmap explain order/stranded. migmap rules lists them.');
  }
  const meta = ruleOf(code)?.meta;
  if (meta === undefined) throw new WrongUse(unknown(code));
  console.out(`${((await pageOf(code)) ?? `# ${code}\n\n${meta.summary}.`).trimEnd()}\n`);
  return exitStatus.clean;
}

function unknown(code: string): string {
  const codes = rules.map(({ meta }) => meta.code);
  // `stranded` is what one remembers of `order/stranded`.
  const inFull = codes.find((known) => known.endsWith(`/${code}`));
  const hint = inFull === undefined ? didYouMean(code, codes) : ` Did you mean ${inFull}?`;
  return `There is no rule ${code}.${hint || ' migmap rules lists them.'}`;
}
