import { pageOf, ruleOf } from '@migmap/rules';
import { readArguments } from '../command-line.ts';
import { explainOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { nearestRule } from '../nearest-rule.ts';
import { pageText } from '../page-text.ts';
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
  const page =
    (await pageOf(code)) ??
    `# ${code}

${meta.summary}.`;
  console.out(`${pageText(page)}
`);
  return exitStatus.clean;
}

function unknown(code: string): string {
  return `There is no rule ${code}.${nearestRule(code)}`;
}
