import { resolve as absolutePath } from 'node:path';
import type { ThemeName } from '@migmap/diagram';
import type { Severity } from '@migmap/rules';
import { enumerate, type Given, isGiven, lastValue, oneOf } from '../command-line.ts';
import { formatOfFile, themeNames } from '../drawing/drawing-formats.ts';
import { severities } from '../severities.ts';
import { refuseForgottenRevision } from '../since/operand.ts';
import { WrongUse } from '../wrong-use.ts';
import { type DiffFormat, diffFormats, drawnDiffFormats } from './diff-formats.ts';

/** What the options of `diff` ask for. */
export interface DiffSettings {
  readonly format: DiffFormat;
  /** Absent: standard output. */
  readonly file?: string;
  readonly base?: string;
  /** Absent: whatever changes, it is only told. */
  readonly failOn?: Severity;
  readonly drawing: { readonly view?: string; readonly theme?: ThemeName };
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
  const format = oneOf(diffFormats, lastValue(given, 'format') ?? formatOf(file), 'The --format of diff');
  if (level !== undefined && given.operands[0] !== undefined) refuseForgottenRevision(given.operands[0]);
  return {
    format,
    drawing: drawingOf(given, format),
    ...(file === undefined || file === '-' ? {} : { file: absolutePath(cwd, file) }),
    ...(base === undefined ? {} : { base }),
    ...(level === undefined ? {} : { failOn: oneOf(severities, level, 'What --fail-on takes') }),
  };
}

/** As the name of the file ends; of a picture nobody wants the text. */
function formatOf(file: string | undefined): DiffFormat {
  const format = file === undefined ? undefined : formatOfFile(file);
  return drawnDiffFormats.find((drawn) => drawn === format) ?? 'text';
}

function drawingOf(given: Given, format: DiffFormat): DiffSettings['drawing'] {
  const [view, theme] = [lastValue(given, 'view'), lastValue(given, 'theme')];
  const isDrawn = drawnDiffFormats.some((drawn) => drawn === format);
  const useless = ['view', 'theme'].find((name) => lastValue(given, name) !== undefined);
  if (useless !== undefined && !isDrawn)
    throw new WrongUse(`--${useless} is for ${enumerate(drawnDiffFormats)}: ${format} draws nothing.`);
  return {
    ...(view === undefined ? {} : { view }),
    ...(theme === undefined ? {} : { theme: oneOf(themeNames, theme, 'The --theme of diff') }),
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
