import type { Fault } from '@migmap/rules';
import { checkModes } from '../check-modes.ts';
import { type CheckSettings, checkSettings } from '../check-settings.ts';
import { isGiven, lastValue, readArguments, valuesOf } from '../command-line.ts';
import { checkOptions } from '../commands.ts';
import { showConfig } from '../config/show-config.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { look, type Task } from '../look.ts';
import { atLeast, type Report, reportOf } from '../report.ts';
import { observe } from '../stats/observe.ts';
import { tellFailure } from '../tell-failure.ts';
import { type Writing, writeReports } from '../write-reports.ts';

// Other commands judge maps as well, and ask this bundle instead of holding a copy of all it knows.
export { checkChange, onceEach } from '@migmap/rules';
export { checkMaps, findInputs, nothingChecked, rootFolder } from '../check-maps.ts';
export { checkSettings } from '../check-settings.ts';
export { readingOnce } from '../inputs/read-once.ts';

export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, checkOptions);
  const settings = checkSettings(given, console.cwd);
  const asked = lastValue(given, 'print-config');
  if (asked !== undefined) return await showConfig(asked, settings, console);
  const task = { given, settings, modes: checkModes(given), console };
  if (!task.modes.watches) return (await checkOnce(task)).status;
  const { watch } = await import('../watching/watch.ts');
  return await watch({
    operands: given.operands,
    named: ['config', 'baseline'].flatMap((name) => valuesOf(given, name)),
    check: async (on) => (await checkOnce({ ...task, console: on })).asked,
    tellFailure: (error, on) => tellFailure(error, ['check', ...args], on),
    console,
  });
}

interface Ended {
  readonly status: ExitStatus;
  /** All files that were asked for, be they there or not. */
  readonly asked: ReadonlySet<string>;
}

/** Looks, reports, and tells what belongs to no report. */
async function checkOnce(task: Task): Promise<Ended> {
  const observed = await observe(task.console, task.modes);
  const { console } = observed;
  const seen = await look({ ...task, console }, observed.probe);
  const report = reportOf(seen.checked, task.settings.rules);
  const end = observed.probe.begin('report');
  const unwritten = await writeReports(report, writingOf(task), seen.console);
  end();
  const faults = seen.checked.maps.flatMap(({ result }) => result.faults);
  const outcome = { report, faults, objections: [...seen.checked.objections, ...unwritten] };
  tell(outcome, { ...task, console });
  observed.tell(report, isGiven(task.given, 'verbose') ? 'all rules' : 'slowest rules');
  return { status: statusOf(outcome, task.settings), asked: observed.asked };
}

function writingOf({ given, settings }: Task): Writing {
  return {
    outputs: settings.outputs,
    lowest: settings.shownFrom,
    failOn: settings.failOn,
    allHints: isGiven(given, 'verbose'),
    isColourRefused: isGiven(given, 'no-color'),
  };
}

/** What belongs to no report: what could not be read, faults of our own, and why a run fails all the same. */
function tell(outcome: Outcome, { given, settings, console }: Task): void {
  for (const objection of outcome.objections) console.err(`migmap: ${objection}\n`);
  const detail = isGiven(given, 'verbose') ? 'with stack' : 'short';
  for (const text of faultTexts(outcome.faults, detail)) console.err(text);
  console.err(reasonToFail(outcome, settings));
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
