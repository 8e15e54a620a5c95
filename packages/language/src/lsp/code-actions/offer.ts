import { type TextEdit as CoreEdit, inEnglish, type Phrase } from '@migmap/core';
import type {
  CodeActionKind,
  Command,
  Diagnostic,
  SnippetTextEdit,
  TextEdit,
} from 'vscode-languageserver-types';
import type { DiagnosticAbilities } from '../diagnostics.ts';
import type { Snapshot } from '../snapshot.ts';

/** Something that a person at an editor may choose to have done. */
export interface Offer {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** The findings that it does away with. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: boolean;
  readonly command?: Command;
  /** What it changes; made when it is chosen. */
  readonly edits?: () => ActionEdits | Promise<ActionEdits>;
}

/** What files are to become, by their URIs as the client spells them; snippets only for clients that know them. */
export type ActionEdits = Readonly<Record<string, (TextEdit | SnippetTextEdit)[]>>;

/** What somebody points at, and what their editor can do. */
export interface Asked {
  readonly start: number;
  readonly end: number;
  /** The findings that the editor shows there, as it has them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly abilities: ActionAbilities;
  /** To be waited for now and then: others get their turn, and what nobody waits for any more ends here. */
  readonly breathe: () => Promise<void>;
}

export interface ActionAbilities {
  /** Edits may hold places for the cursor to go to. */
  readonly snippets: boolean;
  /** The name of the command that shows a page of the web, if there is one. */
  readonly openPage?: string;
  readonly diagnostics: DiagnosticAbilities;
}

/** In the words of the reader. */
export function spoken(phrase: Phrase, { abilities }: Pick<Asked, 'abilities'>): string {
  return (abilities.diagnostics.speak ?? inEnglish)(phrase);
}

/** One sort of offers. */
export interface OfferSource {
  /** The kinds of what it offers; nobody asks it when others are wanted. */
  readonly kind: CodeActionKind;
  offers(snapshot: Snapshot, asked: Asked): Iterable<Offer> | Promise<Iterable<Offer>>;
}

/** Edits of the model as edits of the editor; lines end as those of their file do. */
export function actionEdits(snapshot: Snapshot, edits: readonly CoreEdit[]): ActionEdits {
  const byFile: Record<string, TextEdit[]> = {};
  for (const { source, text } of edits) {
    const { uri, range } = snapshot.locationOf(source);
    byFile[uri] ??= [];
    byFile[uri].push({ range, newText: withLineEnds(text, snapshot.textOf(source.file)) });
  }
  return byFile;
}

function withLineEnds(text: string, of: string): string {
  return text.replace(/\r?\n/g, of.includes('\r\n') ? '\r\n' : '\n');
}
