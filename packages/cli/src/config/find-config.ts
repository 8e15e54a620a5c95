import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CONFIG_NAME = 'migmap.config.json';

/** The configuration that stands in a folder, if one does. */
export function configIn(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  return existsSync(path) ? path : undefined;
}

/** The nearest configuration upward from a file, as far as its root or the top of its repository. */
export function configAbove(file: string, root: string | undefined): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = configIn(folder);
    const isTop = folder === root || dirname(folder) === folder || existsSync(join(folder, '.git'));
    if (found !== undefined || isTop) return found;
  }
}
