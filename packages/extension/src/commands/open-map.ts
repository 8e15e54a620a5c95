import { Uri, type ViewColumn, window } from 'vscode';
import type { Commanding } from './index.ts';

/** The picture of the map in the editor; from the Explorer, of the file that was clicked. */
export async function openMap({ panels }: Commanding, column: ViewColumn, clicked?: unknown): Promise<void> {
  // Other menus hand over other things, and a key nothing at all.
  const isAnother =
    clicked instanceof Uri && window.activeTextEditor?.document.uri.toString() !== clicked.toString();
  if (isAnother) await window.showTextDocument(clicked);
  panels.open(column);
}
