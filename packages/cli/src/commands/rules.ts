import { type RuleMeta, rules, ruleUrl } from '@migmap/rules';
import { lastValue, oneOf, readArguments } from '../command-line.ts';
import { rulesOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { WrongUse } from '../wrong-use.ts';

/** Lists the rules, by category. */
export function run(args: readonly string[], console: Console): ExitStatus {
  const given = readArguments(args, rulesOptions);
  const [stray] = given.operands;
  if (stray !== undefined) throw new WrongUse(`migmap rules lists all. For one: migmap explain ${stray}`);
  const format = oneOf(['text', 'json'], lastValue(given, 'format') ?? 'text', 'The --format of rules');
  const all = rules.map(({ meta }) => meta);
  console.out(format === 'json' ? asJson(all) : asText(all));
  return exitStatus.clean;
}

/** The codes and categories of all rules, for shells that complete them. */
export function ruleNames(): { codes: string[]; categories: string[] } {
  const codes = rules.map(({ meta }) => meta.code);
  return { codes, categories: [...new Set(rules.map(({ meta }) => meta.category))] };
}

function asText(all: readonly RuleMeta[]): string {
  const categories = [...new Set(all.map(({ category }) => category))];
  const width = Math.max(0, ...all.map(({ code }) => code.length));
  const sections = categories.map((category) => {
    const lines = all.filter((meta) => meta.category === category).map((meta) => line(meta, width));
    return [category, ...lines, ''];
  });
  return [...sections.flat(), 'One of them in full: migmap explain CODE', ''].join('\n');
}

function line(meta: RuleMeta, width: number): string {
  const marks = [
    meta.fixable ? 'offers a way out' : '',
    meta.unsilenceable ? 'cannot be silenced' : '',
    meta.needsToday ? 'needs --as-of' : '',
    meta.needsChange ? 'only in migmap diff' : '',
  ].filter((mark) => mark !== '');
  const tail = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `  ${meta.code.padEnd(width)}  ${severityOf(meta).padEnd(13)}  ${meta.summary}${tail}`;
}

function severityOf({ severity, escalates }: RuleMeta): string {
  return escalates ? 'warning/error' : severity;
}

function asJson(all: readonly RuleMeta[]): string {
  const listed = all.map((meta) => ({ ...meta, url: ruleUrl(meta.code) }));
  return `${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`;
}
