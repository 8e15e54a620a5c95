import { dirname } from 'node:path';
import { didYouMean, enumerate, isGiven, readArguments } from '../command-line.ts';
import { diffOptions } from '../commands.ts';
import type { Console } from '../console.ts';
import type { DiffFormat, DrawnDiffFormat } from '../diff/diff-formats.ts';
import { type DiffSettings, diffSettings } from '../diff/diff-settings.ts';
import { json } from '../diff/formats/json.ts';
import { markdown } from '../diff/formats/markdown.ts';
import { mermaid } from '../diff/formats/mermaid.ts';
import { text } from '../diff/formats/text.ts';
import { offences } from '../diff/gate.ts';
import { type DiffReport, type MapReport, reportDiff } from '../diff/report-diff.ts';
import { baseAndNow, twoSides } from '../diff/sides.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { makeFolder } from '../make-folder.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import type { WalkedMap } from '../report.ts';
import { coloured, type Paint, plain } from '../reporters/paint.ts';
import { count } from '../reporters/words.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** Says what a change does to the plan. It judges only where it is asked to. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const given = readArguments(args, diffOptions);
  const settings = diffSettings(given, console.cwd);
  const {
    checkChange,
    checkMaps,
    checkSettings,
    faultTexts,
    nothingChecked,
    onceEach,
    readingOnce,
    rootFolder,
  } = await import('./check.ts');
  const checking = checkSettings(
    { operands: [], options: given.options.filter(({ name }) => forChecking.has(name)) },
    console.cwd,
  );
  const ground = {
    console,
    settings: checking,
    root: rootFolder(checking.root, console),
    readOne: readingOnce(),
    check: (found: Parameters<typeof checkMaps>[0]) => checkMaps(found, checking),
  };
  const [before, after] =
    settings.base === undefined
      ? await twoSides(given.operands[0] ?? '', given.operands[1] ?? '', ground)
      : await baseAndNow(settings.base, given.operands, ground);
  const report = reportDiff(before, after, {
    judge: checkChange,
    once: onceEach,
    nothing: nothingChecked,
  });
  const objections = [...new Set([...before.checked.objections, ...after.checked.objections])];
  const paint =
    console.colour && !isGiven(given, 'no-color') && settings.file === undefined ? coloured : plain;
  if (objections.length > 0 && [before, after].some(({ checked }) => checked.maps.length === 0)) {
    return refused(objections, console);
  }
  const content = await contentOf(report, settings, { paint, console, nothing: nothingChecked });
  objections.push(...write(content, settings, console));
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

interface Writing {
  readonly paint: Paint;
  readonly console: Console;
  readonly nothing: () => WalkedMap;
}

async function contentOf(
  report: DiffReport,
  { format, drawing }: DiffSettings,
  { paint, console, nothing }: Writing,
): Promise<string> {
  if (format !== 'svg' && format !== 'html') return formats[format](report, paint);
  const map = onlyMap(report, format);
  const change = { report: map, before: map.before ?? nothing(), after: map.after ?? nothing() };
  const { drawDifference } = await import('../diff/draw-difference.ts');
  try {
    const { content, notes } = await drawDifference(change, format, drawing);
    for (const note of notes) console.err(`migmap: ${note}\n`);
    return content;
  } catch (error) {
    // Asked by name: what draws is a bundle of its own, with classes of its own.
    const { name, message, known = [] } = error as Error & { readonly known?: readonly string[] };
    if (name !== 'UnknownView' && name !== 'CannotCompare') throw error;
    throw new WrongUse(`${message}${didYouMean(drawing.view ?? '', known)}`);
  }
}

/** A picture has one map: that which changes, or the only one. */
function onlyMap({ maps }: DiffReport, format: DiffFormat): MapReport {
  const changed = maps.filter(({ state }) => state !== 'same');
  const [one, ...others] = changed.length > 0 ? changed : maps;
  if (!one) throw new WrongUse(`There is no map on either side, and ${format} draws one.`);
  if (others.length === 0) return one;
  const files = enumerate([one, ...others].map(({ file }) => file));
  const what = changed.length > 0 ? 'Several maps change' : 'There are several maps, none of which changes';
  throw new WrongUse(`${what}, and ${format} draws one: name one of ${files}.`);
}

type WrittenFormat = Exclude<DiffFormat, DrawnDiffFormat>;

const formats: Readonly<Record<WrittenFormat, (report: DiffReport, paint: Paint) => string>> = {
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
