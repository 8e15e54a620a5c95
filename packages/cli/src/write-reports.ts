import { resolve as absolutePath, dirname } from 'node:path';
import type { Severity } from '@migmap/rules';
import type { Console } from './console.ts';
import type { Format } from './formats.ts';
import { makeFolder } from './make-folder.ts';
import type { Output } from './outputs.ts';
import { reasonOf } from './reason.ts';
import type { Report } from './report.ts';
import { json } from './reporters/json.ts';
import { coloured, plain } from './reporters/paint.ts';
import type { Reading, Reporter } from './reporters/reporter.ts';
import { stylish } from './reporters/stylish.ts';
import { writeWhole } from './write-whole.ts';

/** How the reports are to be written, whatever their format. */
export interface Writing {
  readonly outputs: readonly Output[];
  readonly lowest: Severity;
  readonly failOn: Severity;
  readonly allHints: boolean;
  readonly isColourRefused: boolean;
}

/** Writes each report to its place. One that cannot be written is told of, and the others are written. */
export async function writeReports(report: Report, writing: Writing, console: Console): Promise<string[]> {
  const objections: string[] = [];
  for (const output of writing.outputs) {
    const reporter = await reporters[output.format]();
    const text = await reporter(report, readingOf(output, writing, console));
    if (output.file === undefined) console.out(text);
    else objections.push(...writeReport(absolutePath(console.cwd, output.file), text));
  }
  return objections;
}

/** The two usual formats are at hand; each of the others is a bundle of its own, loaded when asked for. */
export const reporters: Readonly<Record<Format, () => Reporter | Promise<Reporter>>> = {
  stylish: () => stylish,
  json: () => json,
  sarif: async () => (await import('./reporters/sarif.ts')).sarif,
  github: async () => (await import('./reporters/github.ts')).github,
  gitlab: async () => (await import('./reporters/gitlab.ts')).gitlab,
  junit: async () => (await import('./reporters/junit.ts')).junit,
  checkstyle: async () => (await import('./reporters/checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./reporters/markdown.ts')).markdown,
  rdjson: async () => (await import('./reporters/rdjson.ts')).rdjson,
  agent: async () => (await import('./reporters/agent.ts')).agent,
};

function readingOf(output: Output, writing: Writing, console: Console): Reading {
  const isColoured = output.file === undefined && !writing.isColourRefused && console.colour;
  const { lowest, failOn, allHints } = writing;
  return { lowest, failOn, allHints, paint: isColoured ? coloured : plain };
}

function writeReport(path: string, text: string): string[] {
  try {
    makeFolder(dirname(path));
    writeWhole(path, text);
    return [];
  } catch (error) {
    return [`${path} cannot be written: ${reasonOf(error)}.`];
  }
}
