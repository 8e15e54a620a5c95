import { openRulePage } from '@migmap/protocol';
import { commands, type Diagnostic, l10n, languages, window } from 'vscode';
import type { Parts } from '../extension.ts';

/** Opens the page of the rule that speaks at the cursor; of several, a person chooses. */
export async function explainFinding(_: Parts): Promise<void> {
  const pages = pagesAtCursor();
  if (pages.length === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
    return;
  }
  const chosen = pages.length === 1 ? pages[0] : await window.showQuickPick(pages);
  if (chosen) await commands.executeCommand(openRulePage, chosen.url);
}

interface Page {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
}

function pagesAtCursor(): Page[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const { active } = editor.selection;
  const said = languages.getDiagnostics(editor.document.uri);
  const here = said.filter(({ range }) => range.contains(active));
  // At the line's end, or before what is marked, the findings of the line are meant.
  const meant = here.length > 0 ? here : said.filter(({ range }) => range.start.line === active.line);
  const pages = meant.map(pageOf).filter((page) => page !== undefined);
  return [...new Map(pages.map((page) => [page.label, page])).values()];
}

function pageOf({ code, message }: Diagnostic): Page | undefined {
  if (typeof code !== 'object') return undefined;
  return { label: String(code.value), detail: message, url: code.target.toString(true) };
}
