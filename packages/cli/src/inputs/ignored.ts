import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const listNames = ['.gitignore', '.migmapignore'];

/** The lists of one folder, and those above it. */
export interface IgnoreLists {
  readonly folder: string;
  readonly rules: Ignore | undefined;
  readonly above: IgnoreLists | undefined;
}

/** The lists that hold in a folder: its own, and those above up to the root of its repository. */
export function listsFor(folder: string): IgnoreLists {
  const parent = dirname(folder);
  const isTop = parent === folder || existsSync(join(folder, '.git'));
  return listsBelow(isTop ? undefined : listsFor(parent), folder);
}

/** The lists that hold in a folder, given those of the one above. */
export function listsBelow(above: IgnoreLists | undefined, folder: string): IgnoreLists {
  const texts = listNames.map((name) => textOf(join(folder, name))).filter((text) => text !== undefined);
  return { folder, above, rules: texts.length === 0 ? undefined : ignore().add(texts.join('\n')) };
}

/** Whether git would leave a file or, with a `/` at its end, a folder aside. The nearest list that says something counts. */
export function isIgnored(lists: IgnoreLists | undefined, path: string): boolean {
  for (let list = lists; list !== undefined; list = list.above) {
    const inside = relative(list.folder, path).replaceAll(sep, '/') + (path.endsWith('/') ? '/' : '');
    const verdict = list.rules?.test(inside);
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
