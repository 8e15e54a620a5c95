import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import {
  type IgnoreHost,
  type IgnoreLists,
  ignoreListNames,
  ignoreListsBelow,
  ignoreListsFor,
  isIgnored as isLeftAside,
} from '@migmap/rules';
import ignore from 'ignore';
import { configIn } from '../config/find-config.ts';

export type { IgnoreLists };

/** What the lists of all folders rest on: those beside the maps, or one configuration for all. */
export interface Ground {
  readonly cwd: string;
  /** A configuration that was named; it stands in for all that are found. */
  readonly config?: string | undefined;
}

/** The lists that hold in a folder: its own, and those above up to the root of its repository. */
export async function listsFor(folder: string, ground: Ground): Promise<IgnoreLists> {
  return ignoreListsFor(slashed(folder), hostOf(ground), await lowestList(ground));
}

/** The lists that hold in a folder, given those of the one above. */
export async function listsBelow(above: IgnoreLists, folder: string, ground: Ground): Promise<IgnoreLists> {
  return ignoreListsBelow(above, slashed(folder), hostOf(ground));
}

/** Whether git would leave a file or, with a `/` at its end, a folder aside. */
export function isIgnored(lists: IgnoreLists | undefined, path: string): boolean {
  return isLeftAside(lists, slashed(path));
}

function hostOf({ config }: Ground): IgnoreHost {
  return {
    isTop: (folder) => dirname(folder) === folder || existsSync(join(folder, '.git')),
    listIn: async (folder) => {
      const texts = ignoreListNames.map((name) => textOf(join(folder, name)));
      const own = config === undefined ? configIn(folder) : undefined;
      if (own !== undefined) texts.push(await patternsOf(own));
      const written = texts.filter((text) => text !== undefined);
      return written.length === 0 ? undefined : ignore().add(written.join('\n'));
    },
  };
}

/** A configuration that was named speaks of the current folder. */
async function lowestList({ cwd, config }: Ground): Promise<IgnoreLists | undefined> {
  if (config === undefined) return undefined;
  return { folder: slashed(cwd), above: undefined, list: ignore().add(await patternsOf(config)) };
}

async function patternsOf(config: string): Promise<string> {
  const { readIgnore } = await import('../config/read-configuration.ts');
  return (await readIgnore(config)).join('\n');
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
