import {
  COMPLETION_TRIGGERS,
  codeActionKinds,
  definition,
  dependencies,
  dependents,
  documentHighlights,
  documentLinks,
  fileRename,
  formatting,
  onTypeFormatting,
  prepareDependencyHierarchy,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  SIGNATURE_TRIGGERS,
  selectionRanges,
  tokenLegend,
  typeDefinition,
  workspaceSymbols,
} from '@migmap/language/lsp';
import { openRulePage } from '@migmap/protocol';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  TypeDefinitionRequest,
  WillRenameFilesRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import {
  foldsFor,
  granted,
  hints,
  hoverFor,
  lenses,
  linksFor,
  resolveHint,
  resolveLens,
  symbolsFor,
  workspaceEdit,
} from './answers.ts';
import { actions, execute, resolveAction } from './code-actions.ts';
import { completions, resolved, signature } from './completing.ts';
import { documentReport, workspaceReport } from './diagnostics.ts';
import { documentFeature, type Feature, workspaceFeature } from './feature.ts';
import { fileRenaming } from './file-renaming.ts';
import { ownRequests } from './requests/index.ts';
import { changedTokens, fullTokens, tokensInRange } from './semantic-tokens.ts';

/**
 * Every request that the server answers: method, what the client is told of it, provider. One entry a request;
 * whatever is more than a line belongs into the provider.
 */
export const features: readonly Feature[] = [
  documentFeature(
    DefinitionRequest.type,
    { definitionProvider: true },
    (snapshot, { position }, { client }) =>
      linksFor(client, 'definition', definition(snapshot, snapshot.offsetAt(position))),
  ),
  documentFeature(
    TypeDefinitionRequest.type,
    { typeDefinitionProvider: true },
    (snapshot, { position }, { client }) =>
      linksFor(client, 'typeDefinition', typeDefinition(snapshot, snapshot.offsetAt(position))),
  ),
  documentFeature(ReferencesRequest.type, { referencesProvider: true }, (snapshot, { position, context }) =>
    references(snapshot, snapshot.offsetAt(position), context),
  ),
  documentFeature(
    DocumentHighlightRequest.type,
    { documentHighlightProvider: true },
    (snapshot, { position }) => documentHighlights(snapshot, snapshot.offsetAt(position)),
  ),
  documentFeature(PrepareRenameRequest.type, {}, (snapshot, { position }) =>
    granted(prepareRename(snapshot, snapshot.offsetAt(position))),
  ),
  documentFeature(
    RenameRequest.type,
    { renameProvider: { prepareProvider: true } },
    (snapshot, { position, newName }, desk) =>
      workspaceEdit(granted(rename(snapshot, snapshot.offsetAt(position), newName)), desk),
  ),
  workspaceFeature(WillRenameFilesRequest.type, fileRenaming, ({ files }, desk) => {
    const { library } = desk.workspace;
    return workspaceEdit(
      fileRename(library, files, (uri) => desk.workspace.clientUri(uri)),
      desk,
    );
  }),
  documentFeature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, (snapshot, _, { client }) =>
    symbolsFor(snapshot, client),
  ),
  workspaceFeature(
    WorkspaceSymbolRequest.type,
    { workspaceSymbolProvider: true },
    ({ query }, { workspace }) => workspaceSymbols(workspace.library.maps(), query, workspace.reader()),
  ),
  documentFeature(DocumentLinkRequest.type, { documentLinkProvider: {} }, documentLinks),
  documentFeature(
    CallHierarchyPrepareRequest.type,
    { callHierarchyProvider: true },
    (snapshot, { position }) => prepareDependencyHierarchy(snapshot, snapshot.offsetAt(position)),
  ),
  workspaceFeature(CallHierarchyIncomingCallsRequest.type, {}, ({ item }, { workspace }) => {
    const snapshot = workspace.snapshot(item.uri);
    return snapshot ? dependents(snapshot, item) : null;
  }),
  workspaceFeature(CallHierarchyOutgoingCallsRequest.type, {}, ({ item }, { workspace }) => {
    const snapshot = workspace.snapshot(item.uri);
    return snapshot ? dependencies(snapshot, item) : null;
  }),
  documentFeature(
    CompletionRequest.type,
    { completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true } },
    completions,
  ),
  workspaceFeature(CompletionResolveRequest.type, {}, resolved),
  documentFeature(
    SignatureHelpRequest.type,
    { signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS] } },
    signature,
  ),
  documentFeature(
    CodeActionRequest.type,
    { codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true } },
    actions,
  ),
  workspaceFeature(CodeActionResolveRequest.type, {}, resolveAction),
  workspaceFeature(
    ExecuteCommandRequest.type,
    { executeCommandProvider: { commands: [openRulePage] } },
    execute,
  ),
  documentFeature(CodeLensRequest.type, { codeLensProvider: { resolveProvider: true } }, lenses),
  workspaceFeature(CodeLensResolveRequest.type, {}, resolveLens),
  documentFeature(
    InlayHintRequest.type,
    { inlayHintProvider: { resolveProvider: true } },
    (snapshot, { range }) => hints(snapshot, range),
  ),
  workspaceFeature(InlayHintResolveRequest.type, {}, resolveHint),
  workspaceFeature(
    DocumentDiagnosticRequest.type,
    { diagnosticProvider: { identifier: 'migmap', interFileDependencies: true, workspaceDiagnostics: true } },
    documentReport,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
  ),
  workspaceFeature(WorkspaceDiagnosticRequest.type, {}, workspaceReport, { items: [] }),
  documentFeature(DocumentFormattingRequest.type, { documentFormattingProvider: true }, formatting),
  documentFeature(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: { rangesSupport: true } },
    (snapshot, { range }) => rangeFormatting(snapshot, [range]),
  ),
  documentFeature(DocumentRangesFormattingRequest.type, {}, (snapshot, { ranges }) =>
    rangeFormatting(snapshot, ranges),
  ),
  documentFeature(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] } },
    (snapshot, { position, ch }) => onTypeFormatting(snapshot, snapshot.offsetAt(position), ch),
  ),
  documentFeature(HoverRequest.type, { hoverProvider: true }, (snapshot, { position }, { client }) =>
    hoverFor(snapshot, position, client),
  ),
  documentFeature(FoldingRangeRequest.type, { foldingRangeProvider: true }, (snapshot, _, { client }) =>
    foldsFor(snapshot, client),
  ),
  documentFeature(SelectionRangeRequest.type, { selectionRangeProvider: true }, (snapshot, { positions }) =>
    selectionRanges(snapshot, positions),
  ),
  documentFeature(
    SemanticTokensRequest.type,
    { semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true } },
    fullTokens,
  ),
  documentFeature(SemanticTokensDeltaRequest.type, {}, changedTokens),
  documentFeature(SemanticTokensRangeRequest.type, {}, tokensInRange),
  ...ownRequests,
];

/** What the client is told of all features together; several may have something to say of the workspace. */
export function capabilitiesOf(
  all: readonly { readonly capabilities: ServerCapabilities }[],
): ServerCapabilities {
  const told = all.map(({ capabilities }) => capabilities);
  const workspace = Object.assign({}, ...told.map((one) => one.workspace));
  return Object.assign({}, ...told, { workspace });
}
