import { dirname, resolve } from 'node:path';
import type { Merged } from '@migmap/language';
import { checkSettings } from '../check-settings.ts';
import { type Given, isGiven, lastValue, readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { textOf } from '../exact-text.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { mergeCheckOptions } from '../git-commands.ts';
import { makeFolder } from '../make-folder.ts';
import { mergeBytes, type Sides } from '../merging/merge-files.ts';
import { conflictLines, findingLine, newFindings, verdictOf } from '../merging/tell-merge.ts';
import { brokenTogether } from '../merging/together.ts';
import { openBase, openVersion, type Version } from '../merging/versions.ts';
import { shownPath } from '../places.ts';
import { weightOf } from '../severities.ts';
import { refuseForgottenRevision } from '../since/operand.ts';
import { writeWhole } from '../write-whole.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/** Merges three versions of a map, and checks what neither side could see alone. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, mergeCheckOptions);
  const said = given.operands;
  if (said.length !== 2 && said.length !== 3) {
    throw new WrongUse('merge-check takes versions of a map: migmap merge-check [BASE] OURS THEIRS.');
  }
  const [ours = '', theirs = ''] = said.slice(-2);
  const base = said.length === 3 ? said[0] : undefined;
  if (base !== undefined) refuseForgottenRevision(base);
  const opened: Version[] = [];
  const open = async (opening: Promise<Version>): Promise<Version> => {
    const version = await opening;
    opened.push(version);
    return version;
  };
  const { cwd } = console;
  try {
    const versions = {
      base: await open(base === undefined ? openBase(ours, theirs, cwd) : openVersion(base, cwd)),
      ours: await open(openVersion(ours, cwd)),
      theirs: await open(openVersion(theirs, cwd)),
    };
    return await checkMerge(versions, given, console);
  } finally {
    for (const version of opened) version.close();
  }
}

async function checkMerge(versions: Sides<Version>, given: Given, console: Console): Promise<ExitStatus> {
  const { base, ours, theirs } = versions;
  const merged = await mergeBytes({ base: base.bytes, ours: ours.bytes, theirs: theirs.bytes });
  if (merged === undefined) throw new BadInput(await whyUnreadable(versions));
  write(merged, given, console);
  for (const conflict of merged.conflicts) console.out(lines(conflictLines(conflict)));
  const settings = checkSettings(
    { ...given, options: given.options.filter(({ name }) => forChecking.has(name)) },
    console.cwd,
  );
  const bytes = new TextEncoder().encode(merged.text);
  const together = await brokenTogether({ versions, merged: bytes, settings, cwd: console.cwd });
  for (const objection of together.checked.objections) console.err(`migmap: ${objection}\n`);
  const found = newFindings(together, isGiven(given, 'quiet') ? 'error' : 'warning').filter(
    // A conflict is told with both its sides.
    ({ code }) => code !== 'syntax/merge-conflict',
  );
  for (const finding of found) console.out(`${findingLine(finding, together.checked.places)}\n`);
  for (const path of together.unmerged) {
    console.out(`${shownPath(path, console.cwd)}: has conflicts of its own, and was judged as ours has it\n`);
  }
  console.out(`${verdictOf(merged.conflicts.length, found)}\n`);
  if (together.checked.objections.length > 0) return exitStatus.wrongInput;
  const fails = found.some(({ severity }) => weightOf(severity) >= weightOf(settings.failOn));
  return merged.conflicts.length > 0 || fails ? exitStatus.findings : exitStatus.clean;
}

const forChecking = new Set(['root', 'config', 'as-of', 'rule', 'fail-on']);

function write({ text }: Merged, given: Given, { cwd }: Console): void {
  const file = lastValue(given, 'output');
  if (file === undefined) return;
  const path = resolve(cwd, file);
  makeFolder(dirname(path));
  writeWhole(path, text);
}

async function whyUnreadable({ base, ours, theirs }: Sides<Version>): Promise<string> {
  const { plainFacts } = await import('../git/texts.ts');
  const reasonOf = ({ bytes }: Version): string | undefined => {
    const text = textOf(bytes);
    if (text === undefined) return 'is not encoded in UTF-8';
    if (plainFacts(text) !== undefined) return undefined;
    return /^<{7} /m.test(text)
      ? 'has markers of a conflict that is not resolved'
      : 'cannot be read as a map (migmap check says why)';
  };
  const reasons = [base, ours, theirs].flatMap((version) => {
    const reason = reasonOf(version);
    return reason === undefined ? [] : [`${version.said} ${reason}`];
  });
  return `nothing was merged: ${reasons.join(', and ')}.`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
