import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckSettings } from '../check-settings.ts';
import { gitEnvironment } from '../git/run-git.ts';
import type { CheckedMap } from '../report.ts';
import { objectReader } from '../since/git-objects.ts';
import type { Commit } from './commits.ts';
import { type PlanState, planState } from './plan-state.ts';

/** A commit that had the map, and the file that it started from then. */
export interface Followed {
  readonly commit: Commit;
  readonly file: string;
}

/** What the map came to at a commit. */
export interface Judged {
  /** What tells it from others: the files that it is made of, with what they held. */
  readonly key: string;
  readonly objects: readonly string[];
  /** Undefined where not all of it can be read: such a map says less than its author. */
  readonly plan: PlanState | undefined;
}

export interface Judge {
  judge(one: Followed): Promise<Judged>;
  /** What an object of git holds. */
  textOf(object: string): Promise<Uint8Array | undefined>;
  close(): void;
}

/** Reads and checks maps from the objects of git; what one commit has in common with the one before is read once. */
export async function openJudge(top: string, settings: CheckSettings): Promise<Judge> {
  const { checkMaps, readingOnce } = await import('../commands/check.ts');
  const reader = objectReader(top, gitEnvironment);
  const readOne = readingOnce();
  const texts = new Map<string, Uint8Array | undefined>();
  const textOf = async (object: string): Promise<Uint8Array | undefined> => {
    if (!texts.has(object)) texts.set(object, await reader.read(object));
    return texts.get(object);
  };
  const check = async ({ commit, file }: Followed): Promise<CheckedMap | undefined> => {
    const contentOf = async (path: string): Promise<Uint8Array | undefined> => {
      const object = commit.maps.get(inside(top, path));
      return object === undefined ? undefined : await textOf(object);
    };
    const inputs = { files: [join(top, file)], root: settings.root, cwd: top, contentOf, readOne };
    return (await checkMaps({ inputs, objections: [] }, settings)).maps[0];
  };
  let last: { readonly judged: Judged; readonly paths: readonly string[] } | undefined;
  return {
    async judge(one) {
      // The files of a map are known once it is read; if all of them are as they were, so is the map.
      if (last !== undefined && keyOf(one, last.paths) === last.judged.key) return last.judged;
      const checked = await check(one);
      const paths = checked ? pathsOf(checked, top) : [one.file];
      const plan = checked && isRead(checked) ? planState(checked, one.file) : undefined;
      const objects = paths.flatMap((path) => one.commit.maps.get(path) ?? []);
      const judged = { key: keyOf(one, paths), objects, plan };
      last = { judged, paths };
      return judged;
    },
    textOf,
    close: () => reader.close(),
  };
}

function keyOf({ commit, file }: Followed, paths: readonly string[]): string {
  return [file, ...paths.map((path) => `${path} ${commit.maps.get(path) ?? 'none'}`)].join('\n');
}

function inside(top: string, path: string): string {
  return relative(top, path).replaceAll(sep, '/');
}

/** The files of a map, and those that it imports in vain. */
function pathsOf({ map }: CheckedMap, top: string): string[] {
  const uris = map.map.files.flatMap(({ file, imports }) => [
    file.uri,
    ...imports.flatMap(({ uri }) => uri ?? []),
  ]);
  return [...new Set(uris)].map((uri) => inside(top, fileURLToPath(uri))).sort();
}

function isRead({ result }: CheckedMap): boolean {
  return !result.findings.some(({ code }) => code === 'syntax/parse' || code === 'syntax/merge-conflict');
}
