import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEnglish, type Problem, positionAt, sourceFile } from '@migmap/core';
import { formatText } from '@migmap/language';
import { type Given, isGiven, lastValue, readArguments } from '../command-line.ts';
import { formatOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import { markOf, textOf } from '../exact-text.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { discover } from '../inputs/discover.ts';
import { shownPath } from '../places.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { harmless } from '../reporters/paint.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** Formats files in place, or only says which would change, or filters standard input. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, formatOptions);
  if (given.operands.includes('-')) return filter(given, console);
  const { files, objections } = await discover(given.operands.length === 0 ? ['.'] : given.operands, console);
  const isCheck = isGiven(given, 'check');
  const done = files.map((file) => formatFile(file, isCheck, console.cwd));
  const refused = [...objections, ...done.flatMap(({ objections: own }) => own)];
  const changed = done.filter(({ change }) => change === 'changed').map(({ file }) => file);
  for (const file of changed) console.out(`${isCheck ? 'would change' : 'formatted'} ${file}\n`);
  for (const objection of refused) console.err(`migmap: ${objection}\n`);
  const left = done.filter(({ change }) => change === 'refused').length;
  console.out(
    closing({ changed: changed.length, left, all: done.length }, isCheck ? 'would change' : 'changed'),
  );
  if (refused.length > 0) return exitStatus.wrongInput;
  return isCheck && changed.length > 0 ? exitStatus.findings : exitStatus.clean;
}

interface Done {
  readonly file: string;
  readonly change: 'changed' | 'same' | 'refused';
  readonly objections: readonly string[];
}

function formatFile(path: string, isCheck: boolean, cwd: string): Done {
  const file = shownPath(path, cwd);
  try {
    const text = textOf(readFileSync(path));
    const result = text === undefined ? notUtf8(file) : format(text, path, file);
    if ('objections' in result) return { file, change: 'refused', objections: result.objections };
    if (result.text === text) return { file, change: 'same', objections: [] };
    if (!isCheck) writeWhole(path, result.text);
    return { file, change: 'changed', objections: [] };
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    return { file, change: 'refused', objections: [`${file} was left as it is: ${reasonOf(error)}.`] };
  }
}

function filter(given: Given, console: Console): ExitStatus {
  if (given.operands.length > 1)
    throw new WrongUse('Standard input is formatted by itself: give - alone, or files.');
  const path = resolve(console.cwd, lastValue(given, 'stdin-filename') ?? 'stdin.migmap');
  const file = shownPath(path, console.cwd);
  const text = textOf(console.input());
  const result = text === undefined ? notUtf8(file) : format(text, path, file);
  if ('objections' in result) {
    for (const objection of result.objections) console.err(`migmap: ${objection}\n`);
    return exitStatus.wrongInput;
  }
  if (!isGiven(given, 'check')) {
    console.out(result.text);
    return exitStatus.clean;
  }
  if (result.text === text) return exitStatus.clean;
  console.out(`would change ${file}\n`);
  return exitStatus.findings;
}

type Result = { readonly text: string } | { readonly objections: readonly string[] };

function format(text: string, path: string, file: string): Result {
  const mark = markOf(text);
  const bare = text.slice(mark.length);
  const result = formatText(bare, pathToFileURL(path).href);
  if ('text' in result) return { text: mark + result.text };
  return { objections: unreadable(result.problems, bare, file) };
}

/** The first few problems; mending those is likely to mend the rest. */
function unreadable(problems: readonly Problem[], text: string, file: string): string[] {
  const source = sourceFile(file, text);
  const said = problems.slice(0, 3).map((problem) => {
    const { line, character } = positionAt(source, problem.source.start);
    return `${file}:${line + 1}:${character + 1}: ${harmless(inEnglish(problem.message))} [${problem.code}]`;
  });
  const more = problems.length > said.length ? ` and ${problems.length - said.length} more` : '';
  return [...said, `${file} was left as it is: it cannot be read until this${more} is mended.`];
}

function notUtf8(file: string): Result {
  return { objections: [`${file} was left as it is: it is not UTF-8. Save it as UTF-8 first.`] };
}

interface Counts {
  readonly changed: number;
  readonly left: number;
  readonly all: number;
}

function closing({ changed, left, all }: Counts, verb: string): string {
  if (all === left) return '';
  const files = all === 1 ? 'file' : 'files';
  const refused = left === 0 ? '' : `, ${left} left as ${left === 1 ? 'it is' : 'they are'}`;
  return changed === 0 && left === 0
    ? `${all} ${files} looked at, nothing to change\n`
    : `${changed} of ${all} ${files} ${verb}${refused}\n`;
}
