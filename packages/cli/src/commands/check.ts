import { statSync } from 'node:fs';
import { resolve as absolutePath } from 'node:path';
import { resolve, walk } from '@migmap/core';
import { check, type Fault } from '@migmap/rules';
import { type CheckSettings, checkSettings, type Output } from '../check-settings.ts';
import { type Given, isGiven, lastValue, readArguments } from '../command-line.ts';
import { checkOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { discover } from '../inputs/discover.ts';
import { type MapsRead, readMaps, type StandardInput } from '../inputs/read-maps.ts';
import { Places } from '../places.ts';
import { reasonOf } from '../reason.ts';
import { atLeast, type CheckedMap, type Report, reportOf } from '../report.ts';
import { json } from '../reporters/json.ts';
import { coloured, plain } from '../reporters/paint.ts';
import { stylish } from '../reporters/stylish.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, checkOptions);
  const settings = checkSettings(given);
  const read = await mapsOf(given, settings, console);
  const checked = read.maps.map((map): CheckedMap => {
    const resolved = resolve(map);
    return { map: resolved, result: check(resolved, () => walk(resolved), settings.rules) };
  });
  const report = reportOf(checked, placesOf(read, console), settings.rules);
  const unwritten = writeReports(report, settings, given, console);
  const objections = [...read.objections, ...unwritten];
  for (const objection of objections) console.err(`migmap: ${objection}\n`);
  const faults = checked.flatMap(({ result }) => result.faults);
  for (const text of faultTexts(faults, isGiven(given, 'verbose') ? 'with stack' : 'short'))
    console.err(text);
  const outcome = { report, faults, objections };
  console.err(reasonToFail(outcome, settings));
  return statusOf(outcome, settings);
}

/** What a run came to. */
export interface Outcome {
  readonly report: Report;
  readonly faults: readonly Fault[];
  readonly objections: readonly string[];
}

type FailingLevel = Pick<CheckSettings, 'failOn' | 'maxWarnings'>;

/** Of several reasons to fail, the gravest counts: a report that may not be whole is worse than findings. */
export function statusOf(outcome: Outcome, { failOn, maxWarnings }: FailingLevel): ExitStatus {
  const { report, faults, objections } = outcome;
  if (faults.length > 0) return exitStatus.fault;
  if (objections.length > 0) return exitStatus.wrongInput;
  const fails = atLeast(report.findings, failOn).length > 0;
  const tooMany = maxWarnings !== undefined && report.summary.warnings > maxWarnings;
  return fails || tooMany ? exitStatus.findings : exitStatus.clean;
}

/** Why a run without errors fails all the same: what is shown need not say it. */
export function reasonToFail(outcome: Outcome, settings: FailingLevel): string {
  const { errors, warnings, infos } = outcome.report.summary;
  if (errors > 0 || statusOf(outcome, settings) !== exitStatus.findings) return '';
  const counted = `${warnings} warning${warnings === 1 ? '' : 's'}`;
  const { failOn, maxWarnings } = settings;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    return `migmap: this fails, because of ${counted} and --max-warnings ${maxWarnings}.\n`;
  }
  const hints = failOn === 'info' ? ` and ${infos} hint${infos === 1 ? '' : 's'}` : '';
  return `migmap: this fails, because of ${counted}${hints} and --fail-on ${failOn}.\n`;
}

/** One line for each rule that failed, however many maps it failed on. */
export function faultTexts(faults: readonly Fault[], detail: 'short' | 'with stack'): string[] {
  return [...new Map(faults.map((fault) => [fault.code, fault])).values()].map(({ code, message, stack }) => {
    const more = detail === 'with stack' ? `\n${stack ?? ''}` : ' (--verbose shows where)';
    return `migmap: a fault of our own in the rule ${code}: ${message}. Please report it with the map that shows it${more}\n`;
  });
}

async function mapsOf(given: Given, { root }: CheckSettings, console: Console): Promise<MapsRead> {
  const paths = given.operands.length === 0 ? ['.'] : given.operands;
  const { files, objections } = discover(paths, console.cwd);
  const stdin = paths.includes('-') ? { stdin: standardInput(given, console) } : {};
  const read = await readMaps({ files, ...stdin, root: rootFolder(root, console), cwd: console.cwd });
  return { ...read, objections: [...objections, ...read.objections] };
}

function rootFolder(root: string | undefined, console: Console): string | undefined {
  if (root === undefined) return undefined;
  const path = absolutePath(console.cwd, root);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new WrongUse(`--root ${root}: there is no such folder.`);
}

function standardInput(given: Given, console: Console): StandardInput {
  const path = lastValue(given, 'stdin-filename') ?? 'stdin.migmap';
  return { path: absolutePath(console.cwd, path), bytes: console.input() };
}

function placesOf({ maps }: MapsRead, { cwd }: Console): Places {
  const places = new Places(cwd);
  for (const map of maps) for (const { file } of map.files) places.add(file);
  return places;
}

function writeReports(report: Report, settings: CheckSettings, given: Given, console: Console): string[] {
  return settings.outputs.flatMap((output) => {
    const text = formatted(report, output, settings, given, console);
    if (output.file !== undefined) return writeReport(absolutePath(console.cwd, output.file), text);
    console.out(text);
    return [];
  });
}

function formatted(
  report: Report,
  output: Output,
  { shownFrom }: CheckSettings,
  given: Given,
  console: Console,
): string {
  if (output.format === 'json') return json(report, shownFrom);
  const isColoured = output.file === undefined && !isGiven(given, 'no-color') && console.colour;
  const paint = isColoured ? coloured : plain;
  return stylish(report, { lowest: shownFrom, allHints: isGiven(given, 'verbose'), paint });
}

function writeReport(path: string, text: string): string[] {
  try {
    writeWhole(path, text);
    return [];
  } catch (error) {
    return [`${path} cannot be written: ${reasonOf(error)}.`];
  }
}
