import { dirname, resolve } from 'node:path';
import { checkSettings } from '../check-settings.ts';
import { type Given, lastValue, numberValue, oneOf, readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { themeNames } from '../drawing/drawing-formats.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { topFor } from '../git/run-git.ts';
import { logFormats, logOptions } from '../git-commands.ts';
import { logJson } from '../history/log-json.ts';
import { logText } from '../history/log-text.ts';
import { type Entry, planHistory } from '../history/plan-history.ts';
import { makeFolder } from '../make-folder.ts';
import { nearestFolder } from '../since/content.ts';
import { isShallow } from '../since/git.ts';
import { operandOf, placesOf } from '../since/operand.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** Tells how a plan came to be what it is, from the commits that changed its map. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, logOptions);
  const [map] = given.operands;
  if (map === undefined || given.operands.length > 1) {
    throw new WrongUse('log tells the history of one map: migmap log MAP.');
  }
  const file = lastValue(given, 'output');
  const format = oneOf(logFormats, lastValue(given, 'format') ?? formatOf(file), 'The --format of log');
  const settings = checkSettings(
    { ...given, options: given.options.filter(({ name }) => forChecking.has(name)) },
    console.cwd,
  );
  const span = { most: most(given), since: sinceOf(given) };
  const { path, top, revision } = whatIsAsked(map, console.cwd);
  const entries = await planHistory({ map: path, top, revision, settings, ...span });
  if (isShallow(top))
    console.err('migmap: this is a shallow clone, which has no older commits: git fetch --unshallow.\n');
  const text = await written(format, entries, given);
  if (file === undefined) console.out(text);
  else {
    makeFolder(dirname(resolve(console.cwd, file)));
    writeWhole(resolve(console.cwd, file), text);
  }
  return exitStatus.clean;
}

/** A map as the work tree calls it, or as a branch does, of which it is the history then. */
function whatIsAsked(map: string, cwd: string): { path: string; top: string; revision: string } {
  const operand = operandOf(map, cwd);
  if (!('revision' in operand)) {
    const path = resolve(cwd, map);
    return { path, top: topFor(nearestFolder(path), map), revision: 'HEAD' };
  }
  if (typeof operand.revision === 'number') {
    throw new WrongUse(`${map} is staged and in no commit yet: log tells of a path, or of REV:path.`);
  }
  const top = topFor(cwd, map);
  const [path = cwd] = placesOf({ top }, operand, cwd);
  return { path, top, revision: operand.revision };
}

const forChecking = new Set(['config', 'as-of']);

function formatOf(file: string | undefined): string {
  return logFormats.find((format) => file?.endsWith(`.${format}`)) ?? 'text';
}

function most(given: Given): number | undefined {
  const number = numberValue(given, 'number');
  if (number === 0) throw new WrongUse('--number takes how many commits to show, from 1 on.');
  return number;
}

function sinceOf(given: Given): string | undefined {
  const since = lastValue(given, 'since');
  if (since === undefined || /^\d{4}-\d{2}-\d{2}$/.test(since)) return since;
  throw new WrongUse(`--since takes a date such as 2027-03-14; “${since}” is none.`);
}

async function written(
  format: (typeof logFormats)[number],
  entries: readonly Entry[],
  given: Given,
): Promise<string> {
  if (format === 'json') return logJson(entries);
  if (format === 'text') return logText(entries);
  const { slipChart } = await import('../history/slip-chart.ts');
  return slipChart(entries, oneOf(themeNames, lastValue(given, 'theme') ?? 'light', 'The --theme'));
}
