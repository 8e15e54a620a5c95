import type { Location } from '@migmap/protocol';
import { Range, Selection, Uri, type ViewColumn, window } from 'vscode';

/** Opens the text at a place, as lists and trees do: the editor is a preview until somebody writes in it. */
export async function reveal(location: Location): Promise<void> {
  await revealIn(undefined, location, false);
}

/**
 * The same beside something that is not to be covered: where the text is shown already, else where another is. Who
 * looks at a picture stays there with the keys, unless the text is meant.
 */
export async function revealBeside(
  column: ViewColumn | undefined,
  location: Location,
  focus: 'picture' | 'text' = 'text',
): Promise<void> {
  const others = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== column);
  const editor = others.find(({ document }) => document.uri.toString() === location.uri) ?? others[0];
  await revealIn(editor?.viewColumn ?? (column === 1 ? 2 : 1), location, focus === 'picture');
}

async function revealIn(
  viewColumn: ViewColumn | undefined,
  { uri, range }: Location,
  preserveFocus: boolean,
): Promise<void> {
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const place = viewColumn === undefined ? {} : { viewColumn };
  const shown = { ...place, selection, preserveFocus, preview: true };
  const editor = await window.showTextDocument(Uri.parse(uri), shown);
  editor.selection = new Selection(selection.start, selection.end);
}
