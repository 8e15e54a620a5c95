import type { Sort } from '@migmap/core';
import { SymbolKind } from 'vscode-languageserver-types';

/** The pictogram with which editors show a thing; the protocol knows only those of programs. */
export function symbolKindOf(sort: Sort | 'map' | 'step' | 'depends' | 'rule'): SymbolKind {
  return KINDS[sort];
}

const KINDS: Readonly<Record<Parameters<typeof symbolKindOf>[0], SymbolKind>> = {
  map: SymbolKind.Package,
  layer: SymbolKind.Namespace,
  kind: SymbolKind.Interface,
  team: SymbolKind.Object,
  site: SymbolKind.Constant,
  service: SymbolKind.Class,
  depends: SymbolKind.Property,
  bridge: SymbolKind.Operator,
  certificate: SymbolKind.Key,
  record: SymbolKind.Field,
  data: SymbolKind.Struct,
  backup: SymbolKind.File,
  contract: SymbolKind.TypeParameter,
  decision: SymbolKind.Enum,
  wave: SymbolKind.Event,
  step: SymbolKind.Method,
  risk: SymbolKind.Null,
  rollback: SymbolKind.Constructor,
  criterion: SymbolKind.Number,
  rule: SymbolKind.Boolean,
  view: SymbolKind.Variable,
  tag: SymbolKind.String,
};
