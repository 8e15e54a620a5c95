import { resolve as absolutePath } from 'node:path';
import type { Severity } from '@migmap/rules';
import { type Given, isGiven, lastValue, oneOf } from '../command-line.ts';
import { severities } from '../severities.ts';
import { WrongUse } from '../wrong-use.ts';
import { type DiffFormat, diffFormats } from './diff-formats.ts';

/** What the options of `diff` ask for. */
export interface DiffSettings {
  readonly format: DiffFormat;
  /** Absent: standard output. */
  readonly file?: string;
  readonly base?: string;
  /** Absent: whatever changes, it is only told. */
  readonly failOn?: Severity;
}

export function diffSettings(given: Given, cwd: string): DiffSettings {
  const file = lastValue(given, 'output');
  const base = lastValue(given, 'base');
  const level = lastValue(given, 'fail-on') ?? (isGiven(given, 'gate') ? 'error' : undefined);
  if (file?.trim() === '') throw new WrongUse('--output needs the name of a file: --output FILE.');
  if (file !== undefined && /\.migmap$/i.test(file)) {
    throw new WrongUse(`--output ${file}: a report would overwrite a map there. Choose another name.`);
  }
  refuseWrongOperands(given, base);
  return {
    format: oneOf(diffFormats, lastValue(given, 'format') ?? 'text', 'The --format of diff'),
    ...(file === undefined || file === '-' ? {} : { file: absolutePath(cwd, file) }),
    ...(base === undefined ? {} : { base }),
    ...(level === undefined ? {} : { failOn: oneOf(severities, level, 'What --fail-on takes') }),
  };
}

function refuseWrongOperands({ operands }: Given, base: string | undefined): void {
  if (base === undefined && operands.length !== 2) {
    throw new WrongUse(
      'diff compares two states: migmap diff OLD NEW, or migmap diff --base REV [path] for the work tree.',
    );
  }
  const at = operands.find((operand) => base !== undefined && /^[^:/\\]{2,}:/.test(operand));
  if (at !== undefined) {
    throw new WrongUse(
      `--base compares with the work tree, and ${at} is at a revision: migmap diff ${base}:PATH ${at}`,
    );
  }
}
