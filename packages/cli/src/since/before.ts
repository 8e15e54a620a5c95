import { join } from 'node:path';
import type { Checked, Filter, Found } from '../check-maps.ts';
import type { Inputs } from '../inputs/read-maps.ts';
import { WrongUse } from '../wrong-use.ts';
import { chosenThen } from './chosen.ts';
import { contentAt, nearestFolder } from './content.ts';
import { openRevision } from './git.ts';
import { onlyNew } from './only-new.ts';

// Whoever merges asks this bundle for what is new as well.
export { onlyNew } from './only-new.ts';

/** What `--since` compares with. */
export interface Comparison {
  readonly revision: string;
  readonly operands: readonly string[];
  /** The configuration that was named. */
  readonly config: string | undefined;
  readonly found: Found;
  check(inputs: Inputs): Promise<Checked>;
}

/** Checks the maps as they were at a revision; what comes back leaves out what was found there already. */
export async function before({ revision, operands, config, found, check }: Comparison): Promise<Filter> {
  if (revision.trim() === '') throw new WrongUse('--since takes a revision of git, such as --since main.');
  const { inputs } = found;
  const filesNow = [...inputs.files, ...(inputs.stdin ? [inputs.stdin.path] : [])];
  const then = openRevision(revision, nearestFolder(filesNow[0] ?? join(inputs.cwd, '-')));
  try {
    const filesThen = then.paths.map((path) => join(then.top, path));
    const ground = { cwd: inputs.cwd, config };
    const files = await chosenThen({ operands, files: filesNow, ground }, filesThen);
    const { root, cwd } = inputs;
    const { maps } = await check({ files, root, cwd, contentOf: contentAt(then) });
    return (checked) => ({ ...checked, maps: onlyNew(checked.maps, maps), isPartial: true });
  } finally {
    then.close();
  }
}
