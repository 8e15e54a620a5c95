import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const marks = ['migmap.config.json', '.git'];

/** The folder that the imports of a file may not leave: the nearest upward that is marked as one, else its own. */
export function rootOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return dirname(file);
  }
}
