import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  languages,
  type Position,
  Range,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../src/extension.ts';

/** A file of the workspace that the tests have. */
export function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  return Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(file(path)));
}

/** What a question comes to once it has an answer; editors answer some time after they were asked. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited too long for ${what}`);
}

/** The text of an editor becomes another, and nothing is written to the disk. */
export async function type(editor: TextEditor, old: string, text: string): Promise<void> {
  const all = editor.document.getText();
  const at = all.indexOf(old);
  assert.ok(at >= 0, `${old} stands in the text`);
  const range = new Range(editor.document.positionAt(at), editor.document.positionAt(at + old.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, text)));
}

/** The place of a word, or one inside of it. */
export function placeOf(editor: TextEditor, word: string, within = word): Position {
  const at = editor.document.getText().indexOf(word);
  assert.ok(at >= 0, `${word} stands in the text`);
  return editor.document.positionAt(at + word.indexOf(within));
}

/** Nothing that a test wrote is kept. */
export async function revertAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The codes of what is said of a file. */
export function codesIn(uri: Uri): string[] {
  return languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** What the extension gives to those who wake it. */
export async function api(): Promise<Api> {
  const extension = extensions.getExtension<Api>('migmap.migmap-vscode');
  assert.ok(extension);
  return extension.activate();
}
