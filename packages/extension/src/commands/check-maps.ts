import { l10n, tasks, type Uri, window, workspace } from 'vscode';
import type { Parts } from '../extension.ts';
import { checkTask } from '../tasks/check-task.ts';

/** `migmap check` over a folder of the workspace, as a task: findings of files that nobody has open as well. */
export async function checkMaps(parts: Parts): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  if (folder) await check(parts, folder.uri);
  else if (folders.length === 0)
    void window.showInformationMessage(l10n.t('Open a folder to check its maps.'));
}

/** The same from the Explorer: what was clicked, or the file of the editor. */
export async function checkFolder(parts: Parts, clicked?: Uri): Promise<void> {
  const uri = clicked ?? window.activeTextEditor?.document.uri;
  if (uri) await check(parts, uri);
}

async function check({ context }: Parts, uri: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(uri);
  const isWhole = folder?.uri.toString() === uri.toString();
  const path = folder ? workspace.asRelativePath(uri, false) : uri.fsPath;
  const task = checkTask(context.extensionUri, folder, { type: 'migmap', paths: isWhole ? ['.'] : [path] });
  if (task) await tasks.executeTask(task);
  else
    void window.showInformationMessage(
      l10n.t('Checking by a task needs a machine; findings are shown while you type.'),
    );
}
