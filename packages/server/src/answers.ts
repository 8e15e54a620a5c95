import {
  codeLenses,
  documentSymbols,
  type Fact,
  type FileEdits,
  flatSymbols,
  foldingRanges,
  hover,
  inlayHints,
  leewayText,
  lensWords,
  type Refusal,
  type Snapshot,
} from '@migmap/language/lsp';
import { type ShowReferencesArguments, showReferences } from '@migmap/protocol';
import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkupKind,
  type Position,
  type Range,
  type SymbolInformation,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Desk } from './feature.ts';
import { refused } from './guard.ts';

/*
 * What providers say, in the form that the client of this session can read.
 */

/** Links, or for older clients just the places that they lead to. */
export function linksFor(
  { capabilities }: Client,
  feature: 'definition' | 'typeDefinition',
  links: LocationLink[],
): LocationLink[] | Location[] {
  if (capabilities.textDocument?.[feature]?.linkSupport === true) return links;
  return links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
}

/** The tree of symbols, or for older clients the list. */
export function symbolsFor(
  snapshot: Snapshot,
  { capabilities }: Client,
): DocumentSymbol[] | SymbolInformation[] {
  const symbols = documentSymbols(snapshot);
  if (capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true) return symbols;
  return flatSymbols(snapshot.clientUri(snapshot.uri), symbols);
}

/** In Markdown only where the client says that it shows it. */
export function hoverFor(snapshot: Snapshot, position: Position, { capabilities }: Client): Hover | null {
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
  const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  return hover(snapshot, snapshot.offsetAt(position), kind);
}

export function foldsFor(snapshot: Snapshot, { capabilities }: Client): FoldingRange[] {
  const { lineFoldingOnly, rangeLimit } = capabilities.textDocument?.foldingRange ?? {};
  return foldingRanges(snapshot, {
    lineOnly: lineFoldingOnly === true,
    limit: rangeLimit ?? Number.POSITIVE_INFINITY,
  });
}

/** What was granted; a refusal goes to the person who asked. */
export function granted<T extends object>(answer: T | Refusal): T {
  if ('refusal' in answer) throw refused(answer.refusal);
  return answer;
}

/** Edits with the versions that they are about, where the client can use them. */
export function workspaceEdit(edits: FileEdits, { client, workspace }: Desk): WorkspaceEdit {
  if (client.capabilities.workspace?.workspaceEdit?.documentChanges !== true) return { changes: edits };
  const documentChanges = Object.entries(edits).map(([uri, own]) => {
    const version = workspace.documentOf(uri)?.version ?? null;
    return TextDocumentEdit.create({ uri, version }, own);
  });
  return { documentChanges };
}

/** What a lens carries until its words are asked for. */
interface LensData extends Fact {
  readonly uri: string;
}

export function lenses(snapshot: Snapshot): CodeLens[] {
  const uri = snapshot.clientUri(snapshot.uri);
  return codeLenses(snapshot).map(({ range, fact }) => ({
    range,
    data: { uri, ...fact } satisfies LensData,
  }));
}

export function resolveLens(lens: CodeLens, { workspace }: Desk): CodeLens {
  const data = lens.data as LensData;
  const snapshot = workspace.snapshot(data.uri);
  const words = snapshot && lensWords(snapshot, data);
  if (!words) return { ...lens, command: { title: '', command: '' } };
  const { title, position, locations } = words;
  const about: ShowReferencesArguments = [data.uri, position, locations];
  return { ...lens, command: { title, command: showReferences, arguments: [...about] } };
}

/** What a hint carries until somebody points at it. */
interface HintData {
  readonly uri: string;
  readonly name: string;
}

export function hints(snapshot: Snapshot, { start, end }: Range): InlayHint[] {
  const uri = snapshot.clientUri(snapshot.uri);
  const found = inlayHints(snapshot, snapshot.offsetAt(start), snapshot.offsetAt(end));
  return found.map((hint) => ({ ...hint, data: { uri, name: hint.data } satisfies HintData }));
}

export function resolveHint(hint: InlayHint, { workspace }: Desk): InlayHint {
  const { uri, name } = hint.data as HintData;
  const snapshot = workspace.snapshot(uri);
  const value = snapshot && leewayText(snapshot, name);
  return value === undefined ? hint : { ...hint, tooltip: { kind: MarkupKind.Markdown, value } };
}
