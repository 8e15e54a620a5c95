import { statSync } from 'node:fs';
import { resolve as absolutePath } from 'node:path';
import { type ResolvedMap, resolve } from '@migmap/core';
import { rules } from '@migmap/rules';
import type { CheckSettings } from '../check-settings.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { readMaps } from '../inputs/read-maps.ts';
import { shownPath } from '../places.ts';
import { WrongUse } from '../wrong-use.ts';
import { configAbove } from './find-config.ts';

/** Prints what counts for one map, and where it is said. */
export async function showConfig(
  file: string,
  settings: CheckSettings,
  console: Console,
): Promise<ExitStatus> {
  const path = absolutePath(console.cwd, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new WrongUse(`--print-config ${file}: there is no such map. Name one file.`);
  }
  const root = settings.root === undefined ? undefined : absolutePath(console.cwd, settings.root);
  const map = await mapIn(path, root, console.cwd);
  const { printedConfig } = await import('./print-config.ts');
  const { text, objections } = await printedConfig({
    file: shownPath(path, console.cwd),
    profile: map?.profile ?? 'public',
    config: settings.config ?? configAbove(path, root),
    over: settings.rules,
    rules: rules.map(({ meta }) => meta),
    cwd: console.cwd,
  });
  for (const objection of objections) console.err(`migmap: ${objection}\n`);
  if (objections.length > 0) return exitStatus.wrongInput;
  console.out(text);
  return exitStatus.clean;
}

/** The map that starts in a file; what the file lacks, it has from what it imports. */
async function mapIn(path: string, root: string | undefined, cwd: string): Promise<ResolvedMap | undefined> {
  const { maps } = await readMaps({ files: [path], root, cwd });
  const [map] = maps;
  return map && resolve(map);
}
