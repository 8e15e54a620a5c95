import type { TextChanges } from '@migmap/protocol';
import { l10n, type TextDocument, type Uri, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Server } from '../client/server.ts';
import { isReadOnly } from './read-only.ts';

/** A file that was written to, and its version since. */
export interface WrittenFile {
  readonly uri: string;
  readonly version: number;
}

/** Changes texts as the server says, in one step for undo: the files that were written to, or why none was. */
export async function applyEdit(
  { client }: Server,
  edit: WorkspaceEdit | TextChanges,
): Promise<readonly WrittenFile[] | string> {
  if (!client) return l10n.t('The server is not running.');
  const documents: TextDocument[] = [];
  for (const { uri, version } of changedFiles(edit)) {
    const file = client.protocol2CodeConverter.asUri(uri);
    const document = await workspace.openTextDocument(file);
    if (await isReadOnly(document)) return l10n.t('{0} can only be read here.', nameOf(file));
    // Whoever types meanwhile wins: the edit was made for another text.
    if (version !== null && document.version !== version)
      return l10n.t('{0} has changed meanwhile; nothing was done.', nameOf(file));
    documents.push(document);
  }
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
  if (!(await workspace.applyEdit(made))) return l10n.t('The editor did not allow the change.');
  return documents.map(({ uri, version }) => ({ uri: uri.toString(), version }));
}

interface ChangedFile {
  readonly uri: string;
  /** As the server knew it; null for one that was not open. */
  readonly version: number | null;
}

function changedFiles({ changes = {}, documentChanges }: WorkspaceEdit | TextChanges): ChangedFile[] {
  if (!documentChanges) return Object.keys(changes).map((uri) => ({ uri, version: null }));
  return documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument] : []));
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
