import type { Repository } from './git-api.ts';

type Objects = Pick<Repository, 'getObjectDetails' | 'buffer' | 'diffBlobs' | 'hashObject'>;

/** A file as it was; undefined where it was not there. An empty revision means what is staged. */
export async function fileAt(
  repository: Objects,
  revision: string,
  path: string,
): Promise<string | undefined> {
  const details = await repository.getObjectDetails(revision, path).catch(() => undefined);
  if (!details) return undefined;
  const bytes = await repository.buffer(revision, path).catch(() => undefined);
  if (bytes?.byteLength === details.size) return textOf(bytes);
  // Git was told to show plan words in the place of the text (`migmap git-setup`), and does so here as well, or fails.
  // A difference to something else is made of all that it holds: what has no path is shown as it is.
  return newerIn(await repository.diffBlobs(await repository.hashObject(ANYTHING), details.object));
}

/** One line, which git does not know yet; nothing at all it would wait for. */
const ANYTHING = 'migmap\n';

/** The newer side of a difference to a single line: it is one piece, from the first line to the last. */
function newerIn(difference: string): string {
  const lines = difference.split('\n');
  const start = lines.findIndex((line) => line.startsWith('@@')) + 1;
  if (start === 0) return ANYTHING;
  const newer = lines.slice(start).filter((line) => /^[+ ]/.test(line));
  const isOpen = lines.slice(start).some((line) => line.startsWith('\\'));
  return newer.map((line) => line.slice(1)).join('\n') + (isOpen || newer.length === 0 ? '' : '\n');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

// Node and browsers have it.
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
