import { type SemanticToken, type Snapshot, semanticTokens } from '@migmap/language/lsp';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensEdit,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Desk } from './feature.ts';
import type { Workspace } from './workspace.ts';

/** All tokens of a file. */
export function fullTokens(
  snapshot: Snapshot,
  { textDocument }: SemanticTokensParams,
  desk: Desk,
): SemanticTokens {
  const data = encoded(semanticTokens(snapshot, grammarOf(desk.client)));
  return { resultId: keep(desk.workspace, textDocument.uri, data), data };
}

/** What has changed since the answer that the client still has; where that is gone, all. */
export function changedTokens(
  snapshot: Snapshot,
  params: SemanticTokensDeltaParams,
  desk: Desk,
): SemanticTokens | SemanticTokensDelta {
  const { uri } = params.textDocument;
  const before = sheetOf(desk.workspace).sent.get(uri);
  const now = fullTokens(snapshot, params, desk);
  if (before?.resultId !== params.previousResultId) return now;
  const { resultId = '' } = now;
  return { resultId, edits: edited(before.data, now.data) };
}

export function tokensInRange(
  snapshot: Snapshot,
  { range }: SemanticTokensRangeParams,
  { client }: Desk,
): SemanticTokens {
  return { data: encoded(semanticTokens(snapshot, grammarOf(client), range)) };
}

function grammarOf({ capabilities }: Client): 'grammar' | 'nothing' {
  return capabilities.textDocument?.semanticTokens?.augmentsSyntaxTokens === true ? 'grammar' : 'nothing';
}

/** As the protocol wants it: each token by its distance from the one before. */
function encoded(tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { line, character, length, type, modifiers } of tokens) {
    const isSameLine = line === lastLine;
    data.push(line - lastLine, isSameLine ? character - lastCharacter : character, length, type, modifiers);
    [lastLine, lastCharacter] = [line, character];
  }
  return data;
}

/** One edit, from the first number that differs to the last. */
export function edited(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  if (start === before.length && start === now.length) return [];
  let same = 0;
  const most = Math.min(before.length, now.length) - start;
  while (same < most && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - same - start, data: now.slice(start, now.length - same) }];
}

/** The last answers of a session, one an open document. */
interface Sheet {
  readonly sent: Map<string, { readonly resultId: string; readonly data: number[] }>;
  count: number;
}

const sheets = new WeakMap<Workspace, Sheet>();

function sheetOf(workspace: Workspace): Sheet {
  const known = sheets.get(workspace) ?? { sent: new Map(), count: 0 };
  sheets.set(workspace, known);
  return known;
}

function keep(workspace: Workspace, uri: string, data: number[]): string {
  const sheet = sheetOf(workspace);
  sheet.count++;
  const resultId = String(sheet.count);
  for (const one of sheet.sent.keys()) if (!workspace.documentOf(one)) sheet.sent.delete(one);
  sheet.sent.set(uri, { resultId, data });
  return resultId;
}
