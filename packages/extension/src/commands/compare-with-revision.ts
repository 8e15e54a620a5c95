import { l10n, Uri, window } from 'vscode';
import { gitApi } from '../git/git-api.ts';
import { pickRevision } from '../git/pick-revision.ts';
import type { Commanding } from './index.ts';

/** Shows what has changed in a map since a state that git knows. */
export async function compareWithRevision(
  { comparisons, outlines }: Commanding,
  clicked?: unknown,
  revision?: unknown,
): Promise<void> {
  const uri = clicked instanceof Uri ? clicked : window.activeTextEditor?.document.uri;
  if (!uri) return;
  const repository = (await gitApi())?.getRepository(uri);
  if (!repository) {
    void window.showInformationMessage(l10n.t('This file is in no git repository that the editor knows.'));
    return;
  }
  const map = outlines.of(uri.toString())?.summary.map ?? uri.toString();
  const chosen = typeof revision === 'string' ? revision : await pickRevision(repository, uri);
  if (chosen !== undefined) comparisons.open({ map, revision: chosen, view: 'map' });
}
