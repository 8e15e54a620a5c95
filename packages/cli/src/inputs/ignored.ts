import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { configIn } from '../config/find-config.ts';

const listNames = ['.gitignore', '.migmapignore'];

/** The lists of one folder, and those above it. */
export interface IgnoreLists {
  readonly folder: string;
  readonly rules: Ignore | undefined;
  readonly above: IgnoreLists | undefined;
}

/** What the lists of all folders rest on: those beside the maps, or one configuration for all. */
export interface Ground {
  readonly cwd: string;
  /** A configuration that was named; it stands in for all that are found. */
  readonly config?: string | undefined;
}

/** The lists that hold in a folder: its own, and those above up to the root of its repository. */
export async function listsFor(folder: string, ground: Ground): Promise<IgnoreLists> {
  const parent = dirname(folder);
  const isTop = parent === folder || existsSync(join(folder, '.git'));
  const above = isTop ? await lowestList(ground) : await listsFor(parent, ground);
  return listsBelow(above, folder, ground);
}

/** The lists that hold in a folder, given those of the one above. */
export async function listsBelow(
  above: IgnoreLists | undefined,
  folder: string,
  { config }: Ground,
): Promise<IgnoreLists> {
  const texts = listNames.map((name) => textOf(join(folder, name))).filter((text) => text !== undefined);
  const own = config === undefined ? configIn(folder) : undefined;
  if (own !== undefined) texts.push(await patternsOf(own));
  return { folder, above, rules: texts.length === 0 ? undefined : ignore().add(texts.join('\n')) };
}

/** A configuration that was named speaks of the current folder. */
async function lowestList({ cwd, config }: Ground): Promise<IgnoreLists | undefined> {
  if (config === undefined) return undefined;
  return { folder: cwd, above: undefined, rules: ignore().add(await patternsOf(config)) };
}

async function patternsOf(config: string): Promise<string> {
  const { readIgnore } = await import('../config/read-configuration.ts');
  return (await readIgnore(config)).join('\n');
}

/** Whether git would leave a file or, with a `/` at its end, a folder aside. The nearest list that says something counts. */
export function isIgnored(lists: IgnoreLists | undefined, path: string): boolean {
  for (let list = lists; list !== undefined; list = list.above) {
    const inside = relative(list.folder, path).replaceAll(sep, '/') + (path.endsWith('/') ? '/' : '');
    // What is not beneath the folder of a list is none of its business.
    const verdict = inside.startsWith('../') ? undefined : list.rules?.test(inside);
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
