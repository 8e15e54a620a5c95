import { FilePermission, languages, RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';

/**
 * Whether an editor lets nobody write in a text. It does not say so to extensions, and an edit of theirs would become
 * a text that differs from its file and can never be saved.
 */
export async function isReadOnly(document: TextDocument): Promise<boolean> {
  const { uri, isUntitled } = document;
  if (isUntitled) return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (isNamed('readonlyInclude', document)) return !isNamed('readonlyExclude', document);
  const goesByPermissions = workspace.getConfiguration('files', uri).get<boolean>('readonlyFromPermissions');
  return goesByPermissions === true && (await isLocked(uri));
}

/** Patterns of a folder's settings are about its files; others are about whole paths. */
function isNamed(setting: string, document: TextDocument): boolean {
  const { uri } = document;
  const folder = workspace.getWorkspaceFolder(uri);
  const patterns = workspace.getConfiguration('files', uri).get<Record<string, boolean>>(setting) ?? {};
  const chosen = Object.keys(patterns).filter((pattern) => patterns[pattern]);
  return chosen.some(
    (glob) => languages.match({ pattern: folder ? new RelativePattern(folder, glob) : glob }, document) > 0,
  );
}

async function isLocked(uri: Uri): Promise<boolean> {
  const { permissions = 0 } = await workspace.fs.stat(uri);
  return (permissions & FilePermission.Readonly) !== 0;
}
