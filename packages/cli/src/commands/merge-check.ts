import { dirname, resolve } from 'node:path';
import type { Merged } from '@migmap/language';
import { checkSettings } from '../check-settings.ts';
import { type Given, isGiven, lastValue, readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { mergeCheckOptions } from '../git-commands.ts';
import { makeFolder } from '../make-folder.ts';
import { mergeBytes, type Sides } from '../merging/merge-files.ts';
import { conflictLines, findingLine, newFindings, verdictOf } from '../merging/tell-merge.ts';
import { brokenTogether } from '../merging/together.ts';
import { openVersion, type Version } from '../merging/versions.ts';
import { shownPath } from '../places.ts';
import { weightOf } from '../severities.ts';
import { writeWhole } from '../write-whole.ts';
import { BadInput, WrongUse } from '../wrong-use.ts';

/** Merges three versions of a map, and checks what neither side could see alone. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, mergeCheckOptions);
  const [base, ours, theirs] = given.operands;
  if (base === undefined || ours === undefined || theirs === undefined || given.operands.length > 3) {
    throw new WrongUse('merge-check takes three versions of a map: migmap merge-check BASE OURS THEIRS.');
  }
  const opened: Version[] = [];
  const open = async (said: string): Promise<Version> => {
    const version = await openVersion(said, console.cwd);
    opened.push(version);
    return version;
  };
  try {
    const versions = { base: await open(base), ours: await open(ours), theirs: await open(theirs) };
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

async function whyUnreadable(versions: Sides<Version>): Promise<string> {
  const { plainFacts } = await import('../git/texts.ts');
  const { base, ours, theirs } = versions;
  const broken = [base, ours, theirs].filter(
    ({ bytes }) => plainFacts(new TextDecoder().decode(bytes)) === undefined,
  );
  const said = broken.map((version) => version.said).join(', ');
  return `${said || ours.said} cannot be read as a map, and nothing was merged. migmap check says why.`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
