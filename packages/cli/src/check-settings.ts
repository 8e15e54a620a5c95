import { nearestValidMoment } from '@migmap/core';
import { type Level, rules, type Settings, type Severity } from '@migmap/rules';
import { enumerate, type Given, isGiven, lastValue, numberValue, oneOf, valuesOf } from './command-line.ts';
import { nearestRule } from './nearest-rule.ts';
import { WrongUse } from './wrong-use.ts';

/** What the options of `check` ask for. */
export interface CheckSettings {
  readonly rules: Settings;
  readonly root: string | undefined;
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
  readonly shownFrom: Severity;
  readonly outputs: readonly Output[];
}

/** A report in one form; without a file it goes to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

export type Format = (typeof formats)[number];

const formats = ['stylish', 'json'] as const;
const severities = ['error', 'warning', 'info'] as const;
const levels = [...severities, 'off'] as const;

export function checkSettings(given: Given): CheckSettings {
  const asOf = dateOf(lastValue(given, 'as-of'));
  return {
    rules: { severities: levelsOf(valuesOf(given, 'rule')), ...(asOf === undefined ? {} : { asOf }) },
    root: lastValue(given, 'root'),
    failOn: oneOf(severities, lastValue(given, 'fail-on') ?? 'error', 'What --fail-on takes'),
    maxWarnings: numberValue(given, 'max-warnings'),
    shownFrom: isGiven(given, 'quiet') ? 'error' : 'info',
    outputs: outputsOf(given),
  };
}

function dateOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    throw new WrongUse(`--as-of takes a date such as 2027-03-14; “${text}” is none.`);
  }
  const nearestDate = nearestValidMoment(text);
  if (nearestDate === undefined) return text;
  throw new WrongUse(`--as-of ${text}: there is no such day. Did you mean ${nearestDate}?`);
}

function levelsOf(settings: readonly string[]): Record<string, Level> {
  return Object.fromEntries(settings.map(levelOf));
}

function levelOf(setting: string): [string, Level] {
  const at = setting.lastIndexOf('=');
  const [code, level] = [setting.slice(0, at), setting.slice(at + 1)];
  if (at < 1)
    throw new WrongUse(`--rule takes CODE=SEVERITY, such as order/stranded=warning, not “${setting}”.`);
  const said = oneOf(levels, level, `The severity in --rule ${setting}`);
  const firm = rules.find(({ meta }) => meta.code === code && meta.unsilenceable);
  if (firm !== undefined && said !== firm.meta.severity) {
    throw new WrongUse(
      `--rule ${setting}: ${code} always counts as ${firm.meta.severity}, because it cannot be silenced.`,
    );
  }
  if (!isKnown(code)) throw new WrongUse(`--rule ${setting}: there is no rule ${code}.${nearestRule(code)}`);
  return [code, said];
}

function isKnown(code: string): boolean {
  return rules.some(({ meta }) => meta.code === code || meta.category === code);
}

/** An `--output` belongs to the `--format` before it, or to the usual format where none is before it. */
function outputsOf({ options }: Given): Output[] {
  const outputs: Output[] = [];
  let open: Format | undefined;
  for (const { name, value } of options) {
    if (name === 'format') {
      if (open !== undefined) outputs.push({ format: open });
      open = oneOf(formats, value, 'The --format of check');
    }
    if (name === 'output') {
      outputs.push({ format: open ?? 'stylish', file: value });
      open = undefined;
    }
  }
  if (open !== undefined || outputs.length === 0) outputs.push({ format: open ?? 'stylish' });
  const onScreen = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (onScreen.length < 2) return outputs;
  throw new WrongUse(
    `Only one of ${enumerate(onScreen).replace(' or ', ' and ')} can be written to the screen: give the others an --output FILE.`,
  );
}
