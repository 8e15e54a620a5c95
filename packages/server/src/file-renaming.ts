import type { FileOperationRegistrationOptions, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './feature.ts';

/** All files and not only maps: `see` leads to any. */
const everything: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*' } }],
};

/** Files and folders that the client is about to rename, and those that it has renamed. */
export const fileRenaming: ServerCapabilities = {
  workspace: { fileOperations: { willRename: everything, didRename: everything } },
};

/** Not every client watches its files, and of folders the watchers of some say nothing. */
export function followRenaming({ connection, workspace }: Session): void {
  connection.workspace.onDidRenameFiles(({ files }) => {
    workspace.diskChanged(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  });
}
