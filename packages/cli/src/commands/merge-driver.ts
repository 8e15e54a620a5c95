import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Merged } from '@migmap/language';
import { checkSettings } from '../check-settings.ts';
import { readArguments } from '../command-line.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { runGit } from '../git/run-git.ts';
import { mergeDriverOptions } from '../git-commands.ts';
import { mergeBytes, type Sides } from '../merging/merge-files.ts';
import { conflictLines, findingLine, newFindings, verdictOf } from '../merging/tell-merge.ts';
import { brokenTogether } from '../merging/together.ts';
import { versionOf } from '../merging/versions.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** Merges for git: the result is written over OURS, and the status says whether conflicts are left in it. */
export async function run(args: readonly string[], console: Console): Promise<ExitStatus> {
  const { operands } = readArguments(args, mergeDriverOptions);
  const [base, ours, theirs, path, size = '7'] = operands;
  if (
    base === undefined ||
    ours === undefined ||
    theirs === undefined ||
    path === undefined ||
    operands.length > 5
  ) {
    throw new WrongUse(
      'merge-driver is called by git: migmap merge-driver %O %A %B %P %L. See migmap git-setup.',
    );
  }
  const merge = { files: { base, ours, theirs }, path, size: /^\d+$/.test(size) ? Number(size) : 7, console };
  const read = (file: string): Uint8Array => readFileSync(resolve(console.cwd, file));
  const bytes = { base: read(base), ours: read(ours), theirs: read(theirs) };
  const merged = await mergeBytes(bytes, { markerSize: merge.size });
  if (merged === undefined) return byLines(merge);
  writeWhole(resolve(console.cwd, ours), merged.text);
  for (const line of merged.conflicts.flatMap(conflictLines)) console.err(`${path}: ${line}\n`);
  if (merged.conflicts.length > 0) return exitStatus.findings;
  await warn(merge, bytes, merged);
  return exitStatus.clean;
}

interface Merge {
  readonly files: Sides<string>;
  /** Where the file stands in the repository. */
  readonly path: string;
  readonly size: number;
  readonly console: Console;
}

/** What cannot be read as a map is still a text. */
function byLines({ files, path, size, console }: Merge): ExitStatus {
  console.err(`${path}: not all versions can be read as a map, so that lines were merged\n`);
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  const { ours, base, theirs } = files;
  const args = ['merge-file', `--marker-size=${size}`, ...labels, ours, base, theirs];
  const { status, stderr } = runGit(console.cwd, args);
  if (status === null || status > 127) console.err(stderr);
  return status === 0 ? exitStatus.clean : exitStatus.findings;
}

/** Two changes that are each fine may break the plan together: git merges all the same, and whoever merges is told. */
async function warn({ path, console }: Merge, bytes: Sides<Uint8Array>, { text }: Merged): Promise<void> {
  const at = resolve(console.cwd, path);
  const versions = {
    base: versionOf('base', at, bytes.base),
    ours: versionOf('ours', at, bytes.ours),
    theirs: versionOf('theirs', at, bytes.theirs),
  };
  try {
    const settings = checkSettings({ operands: [], options: [] }, console.cwd);
    const merged = new TextEncoder().encode(text);
    const together = await brokenTogether({ versions, merged, settings, cwd: console.cwd });
    const found = newFindings(together, 'warning');
    if (found.length === 0) return;
    console.err(`${path}: ${verdictOf(0, found)}\n`);
    for (const finding of found) console.err(`${findingLine(finding, together.checked.places)}\n`);
  } catch (error) {
    // The text is merged by now, and a merge that fails because of a warning would lose it.
    console.err(
      `${path}: the merged plan was not judged: ${error instanceof Error ? error.message : error}\n`,
    );
  }
}
