import { dirname } from 'node:path';
import { isGiven, readArguments } from '../command-line.ts';
import { diffOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import type { DiffFormat } from '../diff/diff-formats.ts';
import { type DiffSettings, diffSettings } from '../diff/diff-settings.ts';
import { json } from '../diff/formats/json.ts';
import { markdown } from '../diff/formats/markdown.ts';
import { mermaid } from '../diff/formats/mermaid.ts';
import { text } from '../diff/formats/text.ts';
import { offences } from '../diff/gate.ts';
import { type DiffReport, reportDiff } from '../diff/report-diff.ts';
import { baseAndNow, twoSides } from '../diff/sides.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { makeFolder } from '../make-folder.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { coloured, type Paint, plain } from '../reporters/paint.ts';
import { count } from '../reporters/words.ts';
import { writeWhole } from '../write-whole.ts';

/** Says what a change does to the plan. It judges only where it is asked to. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, diffOptions);
  const settings = diffSettings(given, console.cwd);
  const { checkChange, checkMaps, checkSettings, faultTexts, nothingChecked, rootFolder } = await import(
    './check.ts'
  );
  const checking = checkSettings(
    { operands: [], options: given.options.filter(({ name }) => forChecking.has(name)) },
    console.cwd,
  );
  const ground = {
    console,
    settings: checking,
    root: rootFolder(checking.root, console),
    check: (found: Parameters<typeof checkMaps>[0]) => checkMaps(found, checking),
  };
  const [before, after] =
    settings.base === undefined
      ? await twoSides(given.operands[0] ?? '', given.operands[1] ?? '', ground)
      : await baseAndNow(settings.base, given.operands, ground);
  const report = reportDiff(before, after, { judge: checkChange, nothing: nothingChecked });
  const objections = [...new Set([...before.checked.objections, ...after.checked.objections])];
  const paint =
    console.colour && !isGiven(given, 'no-color') && settings.file === undefined ? coloured : plain;
  if (objections.length > 0 && [before, after].some(({ checked }) => checked.maps.length === 0)) {
    return refused(objections, console);
  }
  objections.push(...write(formats[settings.format](report, paint), settings, console));
  for (const objection of objections) console.err(`migmap: ${objection}\n`);
  for (const fault of faultTexts(report.faults, isGiven(given, 'verbose') ? 'with stack' : 'short'))
    console.err(fault);
  if (report.faults.length > 0) return exitStatus.fault;
  if (objections.length > 0) return exitStatus.wrongInput;
  return verdict(report, settings, console);
}

/** Held against nothing, all would seem to be new or gone. */
function refused(objections: readonly string[], console: Console): ExitStatus {
  for (const objection of objections) console.err(`migmap: ${objection}\n`);
  return exitStatus.wrongInput;
}

const forChecking = new Set(['root', 'config', 'as-of', 'rule']);

const formats: Readonly<Record<DiffFormat, (report: DiffReport, paint: Paint) => string>> = {
  text,
  markdown,
  json,
  mermaid,
};

function verdict(report: DiffReport, { failOn }: DiffSettings, console: Console): ExitStatus {
  if (failOn === undefined) return exitStatus.clean;
  const found = offences(report, failOn);
  if (found.length === 0) return exitStatus.clean;
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  console.err(
    `migmap: this change is not let through, because of ${count(found.length, 'finding')}: ${codes.join(', ')}.\n`,
  );
  return exitStatus.findings;
}

function write(content: string, { file }: DiffSettings, console: Console): string[] {
  if (file === undefined) {
    console.out(content);
    return [];
  }
  try {
    makeFolder(dirname(file));
    writeWhole(file, content);
    return [];
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    return [`${file} cannot be written: ${reasonOf(error)}.`];
  }
}
