import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Change } from '@migmap/rules';
import { markOf, textOf } from '../exact-text.ts';
import { isFromSystem, reasonOf } from '../reason.ts';
import { writeWhole } from '../write-whole.ts';

/** Writes a changed file as a whole; what comes back is why it was left as it is. */
export function writeChange({ uri, before, after }: Change): string | undefined {
  try {
    const path = fileURLToPath(uri);
    const now = textOf(readFileSync(path)) ?? '';
    // An editor may have saved it while it was being checked: that is worth more than our fix.
    if (now.slice(markOf(now).length) !== before) return 'it has changed meanwhile';
    writeWhole(path, markOf(now) + after);
    return undefined;
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    return reasonOf(error);
  }
}

/** The change as it is on the disk: a byte order mark belongs to the first line of a diff. */
export function onDisk(change: Change): Change {
  try {
    const mark = markOf(textOf(readFileSync(fileURLToPath(change.uri))) ?? '');
    return { ...change, before: mark + change.before, after: mark + change.after };
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    return change;
  }
}
