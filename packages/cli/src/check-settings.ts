import { existsSync } from 'node:fs';
import { resolve as absolutePath } from 'node:path';
import { inEnglish, nearestValidMoment } from '@migmap/core';
import { codesAndCategories, firmness, type Level, rules, type Settings, type Severity } from '@migmap/rules';
import { type Given, isGiven, lastValue, numberValue, oneOf, valuesOf } from './command-line.ts';
import { nearMiss } from './inputs/discover.ts';
import { nearestRule } from './nearest-rule.ts';
import { type Output, outputsOf } from './outputs.ts';
import { levels, severities } from './severities.ts';
import { WrongUse } from './wrong-use.ts';

/** What the options of `check` ask for. */
export interface CheckSettings {
  readonly rules: Settings;
  readonly root: string | undefined;
  /** The configuration that was named, by its whole path; without one each map has the nearest. */
  readonly config: string | undefined;
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
  readonly shownFrom: Severity;
  readonly outputs: readonly Output[];
}

export function checkSettings(given: Given, cwd: string): CheckSettings {
  const asOf = dateOf(lastValue(given, 'as-of'));
  return {
    rules: { severities: levelsOf(valuesOf(given, 'rule')), ...(asOf === undefined ? {} : { asOf }) },
    root: lastValue(given, 'root'),
    config: namedFile(given, 'config', cwd),
    failOn: oneOf(severities, lastValue(given, 'fail-on') ?? 'error', 'What --fail-on takes'),
    maxWarnings: numberValue(given, 'max-warnings'),
    shownFrom: isGiven(given, 'quiet') ? 'error' : 'info',
    outputs: outputsOf(given),
  };
}

/** The whole path of a file that has to be there. */
function namedFile(given: Given, name: string, cwd: string): string | undefined {
  const file = lastValue(given, name);
  if (file === undefined) return undefined;
  const path = absolutePath(cwd, file);
  if (existsSync(path)) return path;
  throw new WrongUse(`--${name} ${file}: there is no such file.${nearMiss(path)}`);
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
  const metas = rules.map(({ meta }) => meta);
  const known = codesAndCategories(metas);
  const unknown = known.includes(code) ? undefined : `there is no rule ${code}.${nearestRule(code, known)}`;
  const firm = firmness(code, said, metas);
  const objection = unknown ?? (firm && inEnglish(firm));
  if (objection !== undefined) throw new WrongUse(`--rule ${setting}: ${objection}`);
  return [code, said];
}
