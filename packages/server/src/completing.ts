import {
  type CompletionAbilities,
  completion,
  resolveCompletion,
  type Snapshot,
  signatureHelp,
} from '@migmap/language/lsp';
import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  SignatureHelp,
  SignatureHelpParams,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Desk } from './feature.ts';

/** What may be written at a place, in the form that the client of this session can read. */
export function completions(
  snapshot: Snapshot,
  { position }: CompletionParams,
  { client }: Desk,
): CompletionList {
  return completion(snapshot, snapshot.offsetAt(position), abilitiesOf(client));
}

/** An item with what there is to read about it, as the map is now. */
export function resolved(item: CompletionItem, { workspace }: Desk): Promise<CompletionItem> {
  return resolveCompletion(item, (uri) => workspace.snapshot(uri));
}

export function signature(snapshot: Snapshot, { position }: SignatureHelpParams): SignatureHelp | null {
  return signatureHelp(snapshot, snapshot.offsetAt(position));
}

function abilitiesOf({ capabilities }: Client): CompletionAbilities {
  const { completionItem, completionList } = capabilities.textDocument?.completion ?? {};
  return {
    snippets: completionItem?.snippetSupport === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    defaults: completionList?.itemDefaults?.includes('editRange') === true,
  };
}
