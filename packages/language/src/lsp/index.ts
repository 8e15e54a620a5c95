/*
 * What the language server needs of the language. An entry of its own, so that `migmap check` loads none of it.
 * One provider of a feature a file; each is a function of a snapshot.
 */

export { MapLibrary } from '../workspace/library.ts';
export { LoadedMap } from '../workspace/loaded-map.ts';
export { canonicalUri, folderOf, isInside } from '../workspace/uris.ts';
export { changeByHand, type HandChange, type HandEdit } from './by-hand/change.ts';
export { type Consequences, consequencesOf } from './by-hand/consequences.ts';
export { handEdits } from './by-hand/hand-edits.ts';
export type { ActionAbilities, ActionEdits, Asked } from './code-actions/offer.ts';
export {
  codeActionEdits,
  codeActionKinds,
  codeActions,
  type KeyedOffer,
  type OfferKey,
} from './code-actions.ts';
export { codeLenses, type Fact, type Lens, lensWords } from './code-lenses.ts';
export {
  COMPLETION_TRIGGERS,
  type CompletionAbilities,
  type CompletionData,
  completion,
  resolveCompletion,
} from './completion.ts';
export { definition } from './definition.ts';
export { dependencies, dependents, prepareDependencyHierarchy } from './dependency-hierarchy.ts';
export { type DiagnosticAbilities, diagnosticsOf, findingsIn, messageOf } from './diagnostics.ts';
export { documentHighlights } from './document-highlights.ts';
export { documentLinks } from './document-links.ts';
export { documentSymbols, flatSymbols } from './document-symbols.ts';
export { fileRename, type Renaming } from './file-rename.ts';
export { type FoldingAbilities, foldingRanges } from './folding-ranges.ts';
export { formatting } from './formatting.ts';
export { hover } from './hover.ts';
export { inlayHints, leewayText } from './inlay-hints.ts';
export { type Occurrence, type Occurrences, occurrencesOf } from './occurrences.ts';
export { onTypeFormatting } from './on-type-formatting.ts';
export { type Place, placeAt } from './place.ts';
export { offsetAt, rangeOf } from './positions.ts';
export { rangeFormatting } from './range-formatting.ts';
export { references } from './references.ts';
export { type FileEdits, prepareRename, type Refusal, rename } from './rename.ts';
export type { ScannedToken } from './scan.ts';
export { selectionRanges } from './selection-ranges.ts';
export { type SemanticToken, semanticTokens } from './semantic-tokens.ts';
export { SIGNATURE_TRIGGERS, signatureHelp } from './signature-help.ts';
export { type Reader, Snapshot, snapshotOf } from './snapshot.ts';
export { type Statement, type StatementBlock, statementsAround } from './statements.ts';
export { wavesOf } from './summaries.ts';
export { tokenLegend } from './token-legend.ts';
export { typeDefinition } from './type-definition.ts';
export { workspaceSymbols } from './workspace-symbols.ts';
