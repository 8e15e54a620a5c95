import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { Server } from './client/server.ts';

/**
 * What begins the work: a preview of Markdown wakes every extension that adds to it, and most of what it shows holds
 * no map. Until there is one, no server is started, and the Explorer has nothing of ours.
 */
export function waking(server: Server, keep: (...disposables: Disposable[]) => void): () => void {
  let isAwake = false;
  const wake = (): void => {
    if (isAwake) return;
    isAwake = true;
    void commands.executeCommand('setContext', 'migmap.isActive', true);
    // Whoever opens a map need not wait for the server to be able to read it.
    server.start().catch((error: unknown) => {
      server.output.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(l10n.t('The Migmap server could not be started. Its output says why.'));
    });
  };
  const look = (document: { readonly languageId: string }): void => {
    if (document.languageId === 'migmap') wake();
  };
  workspace.textDocuments.forEach(look);
  keep(workspace.onDidOpenTextDocument(look));
  return wake;
}
