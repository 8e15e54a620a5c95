import type { Location } from '@migmap/protocol';
import { Range, Selection, Uri, type ViewColumn, window } from 'vscode';

/** Opens the text at a place, as lists and trees do: the editor is a preview until somebody writes in it. */
export async function reveal(location: Location): Promise<void> {
  await revealIn(undefined, location);
}

/** The same beside something that is not to be covered: where the text is shown already, else where another is. */
export async function revealBeside(column: ViewColumn | undefined, location: Location): Promise<void> {
  const others = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== column);
  const editor = others.find(({ document }) => document.uri.toString() === location.uri) ?? others[0];
  await revealIn(editor?.viewColumn ?? (column === 1 ? 2 : 1), location);
}

async function revealIn(viewColumn: ViewColumn | undefined, { uri, range }: Location): Promise<void> {
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const place = viewColumn === undefined ? {} : { viewColumn };
  const editor = await window.showTextDocument(Uri.parse(uri), { ...place, selection, preview: true });
  editor.selection = new Selection(selection.start, selection.end);
}
