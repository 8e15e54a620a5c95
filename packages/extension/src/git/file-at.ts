import type { Repository } from './git-api.ts';

type Objects = Pick<Repository, 'getObjectDetails' | 'buffer' | 'diffBlobs'>;

/** A file as it was; undefined where it was not there. An empty revision means what is staged. */
export async function fileAt(
  repository: Objects,
  revision: string,
  path: string,
): Promise<string | undefined> {
  const details = await repository.getObjectDetails(revision, path).catch(() => undefined);
  if (!details) return undefined;
  const bytes = await repository.buffer(revision, path);
  if (bytes.byteLength === details.size) return textOf(bytes);
  // Git was told to show plan words in the place of the text (`migmap git-setup`), and does so here as well.
  return addedIn(await repository.diffBlobs(EMPTY, details.object));
}

/** Every git knows the empty file by this name. */
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';

/** The text of which everything is new. What has no path is shown as it is. */
function addedIn(difference: string): string {
  const lines = difference.split('\n');
  const start = lines.findIndex((line) => line.startsWith('@@')) + 1;
  if (start === 0) return '';
  const added = lines.slice(start).filter((line) => line.startsWith('+'));
  const isOpen = lines.some((line) => line.startsWith('\\'));
  return added.map((line) => line.slice(1)).join('\n') + (isOpen ? '' : '\n');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

// Node and browsers have it.
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
