import type { Speaker } from '@migmap/core';
import type { DiagnosticAbilities } from '@migmap/language/lsp';
import type { ProtocolCapability } from '@migmap/protocol';
import type { ClientCapabilities, InitializeParams, ServerCapabilities } from 'vscode-languageserver';

/** What the client of this session can do, asked in one place. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** It asks for diagnostics itself, so none are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** The version of our own messages that it knows; absent where it knows none. */
  readonly speaks?: number;
  /** It reads files for a server that cannot. */
  readonly readsFiles: boolean;
  readonly diagnostics: DiagnosticAbilities;
  /** Of those who read what it shows, as the client calls it. */
  readonly locale?: string;
}

export function clientOf({ capabilities, locale }: InitializeParams, speak?: Speaker): Client {
  const { textDocument } = capabilities;
  const shown = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const published = textDocument?.publishDiagnostics;
  const { protocol: speaks, files } = ownCapability(capabilities);
  return {
    capabilities,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    ...(typeof speaks === 'number' ? { speaks } : {}),
    readsFiles: files === true,
    ...(locale === undefined ? {} : { locale }),
    diagnostics: {
      related: (shown?.relatedInformation ?? published?.relatedInformation) === true,
      codeLink: (shown?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
      tags: (shown?.tagSupport ?? published?.tagSupport) !== undefined,
      ...(speak ? { speak } : {}),
    },
  };
}

function ownCapability({ experimental }: ClientCapabilities): Partial<ProtocolCapability> {
  const said = experimental as { readonly migmap?: Partial<ProtocolCapability> } | null | undefined;
  return said?.migmap ?? {};
}

/** What a client may be told of all that the server can do. */
export function tellable({ capabilities }: Client, told: ServerCapabilities): ServerCapabilities {
  // Details of renaming are only for those who can prepare it.
  if (capabilities.textDocument?.rename?.prepareSupport === true) return told;
  return { ...told, renameProvider: told.renameProvider !== undefined };
}

/** The folders that the client has open, however old its way to say so. */
export function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  if (params.rootUri) return [params.rootUri];
  return [];
}
