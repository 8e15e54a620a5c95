import {
  commands,
  DiagnosticSeverity,
  l10n,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../extension.ts';
import { openSample } from './new-map.ts';

/** The two waves of the sample change places; whoever has another text in sight gets the sample first. */
export async function breakSample(parts: Parts): Promise<void> {
  if (!swapIn(mapInSight()?.document)) await openSample(parts);
  const document = mapInSight()?.document;
  const swap = swapIn(document);
  if (!document || !swap) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, swap.range, swap.text);
  await workspace.applyEdit(edit);
}

/** Goes to the first error of the map in sight, and opens its light bulb. */
export async function showWaysOut(_: Parts): Promise<void> {
  const editor = mapInSight();
  const error = editor && firstErrorIn(editor.document);
  if (!editor || !error) {
    void window.showInformationMessage(l10n.t('There is no error in the map: break it first.'));
    return;
  }
  const place = editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn };
  const shown = await window.showTextDocument(editor.document, place);
  shown.selection = new Selection(error.start, error.start);
  shown.revealRange(error);
  await commands.executeCommand('editor.action.quickFix');
}

function firstErrorIn({ uri }: TextDocument): Range | undefined {
  const errors = languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error);
  return errors[0]?.range;
}

/** A walkthrough covers its own column; the map may stand beside it. */
function mapInSight(): TextEditor | undefined {
  const all = [window.activeTextEditor, ...window.visibleTextEditors];
  return all.find((editor) => editor?.document.languageId === 'migmap');
}

/** Undefined where the waves of the sample do not follow each other as in the sample. */
function swapIn(
  document: TextDocument | undefined,
): { readonly range: Range; readonly text: string } | undefined {
  const text = document?.getText() ?? '';
  const found = /^(wave naming [\s\S]*?^\}\r?\n)(\s*)(wave post [\s\S]*?^\}\r?\n?)/m.exec(text);
  if (!document || !found) return undefined;
  const [whole, naming = '', gap = '', post = ''] = found;
  const range = new Range(document.positionAt(found.index), document.positionAt(found.index + whole.length));
  return { range, text: `${post.trimEnd()}\n${gap}${naming}` };
}
