import { say } from '@migmap/core';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isInside, relativePath, resolvePath } from '../../workspace/uris.ts';
import type { Candidate } from './candidate.ts';
import type { Spot } from './spot.ts';

/** The files of the root that may be imported: not the file itself, and not what it imports already. */
export function importCandidates({ snapshot, place }: Spot): Candidate[] {
  const { uri, library, map } = snapshot;
  const here = place.statement?.tokens[1]?.text.replace(/^"|"$/g, '') ?? '';
  const own = resolvePath(uri, here);
  const taken = new Set(snapshot.file.imports.flatMap((one) => (one.uri === own ? [] : (one.uri ?? []))));
  return library
    .uris()
    .filter(
      (each) => each !== uri && each.endsWith('.migmap') && isInside(each, map.root) && !taken.has(each),
    )
    .flatMap((each) => relativePath(uri, each) ?? [])
    .toSorted((a, b) => steps(a) - steps(b) || (a < b ? -1 : 1))
    .map((label) => ({ label, kind: CompletionItemKind.File, detail: say`a map of this folder` }));
}

/** How far away a file is. */
function steps(path: string): number {
  return path.split('/').length;
}
