import { Uri, window, workspace } from 'vscode';
import type { Parts } from '../extension.ts';

/** A new text with the frame of a map in it, as *File: New File…* offers it. */
export function newMap({ context }: Parts): Promise<void> {
  return untitled(Uri.joinPath(context.extensionUri, 'media', 'samples', 'new.migmap'));
}

/** The map of the walkthrough, as a text that nobody has to save. */
export function openSample({ context }: Parts): Promise<void> {
  return untitled(Uri.joinPath(context.extensionUri, 'media', 'samples', 'sample.migmap'));
}

// Node and browsers have it.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

async function untitled(source: Uri): Promise<void> {
  // Read as a file and not opened as a document: the server is to see the new text only.
  const content = new TextDecoder().decode(await workspace.fs.readFile(source));
  const document = await workspace.openTextDocument({ language: 'migmap', content });
  await window.showTextDocument(document);
}
