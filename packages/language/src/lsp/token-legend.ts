import type { Sort } from '@migmap/core';
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

/*
 * What the colours of tokens are named after. Each sort of name has a type that every theme knows, so that it has a
 * colour without further ado; its sort is a modifier as well (`class.service`, `function.wave`), for themes that want
 * to tell more. Beside that a name may be:
 *
 * - `declaration`: it stands here for the first time, and is not a mere reference;
 * - `deprecated`: the service will be gone when all is done;
 * - `unused`: nothing needs the thing;
 * - `defaultLibrary`: a built-in kind.
 */
const TYPE_OF_SORT = {
  service: 'class',
  kind: 'type',
  layer: 'namespace',
  wave: 'function',
  rollback: 'method',
  team: 'parameter',
  site: 'enum',
  bridge: 'interface',
  data: 'struct',
  backup: 'struct',
  certificate: 'property',
  record: 'property',
  contract: 'property',
  risk: 'event',
  decision: 'variable',
  criterion: 'variable',
  view: 'macro',
  tag: 'decorator',
} as const satisfies Readonly<Record<Sort, string>>;

/** What is no name: the words of the language, the words of which one is chosen, and values. */
export type PlainType = 'keyword' | 'enumMember' | 'number' | 'string' | 'comment' | 'operator';
export type TokenType = (typeof TYPE_OF_SORT)[Sort] | PlainType;
export type TokenModifier = 'declaration' | 'deprecated' | 'unused' | 'defaultLibrary' | Sort;

const SORTS = Object.keys(TYPE_OF_SORT) as readonly Sort[];
const TYPES: readonly TokenType[] = [
  ...new Set<TokenType>([
    ...Object.values(TYPE_OF_SORT),
    'keyword',
    'enumMember',
    'number',
    'string',
    'comment',
    'operator',
  ]),
];
const MODIFIERS: readonly TokenModifier[] = [
  'declaration',
  'deprecated',
  'unused',
  'defaultLibrary',
  ...SORTS,
];

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...TYPES],
  tokenModifiers: [...MODIFIERS],
};

export function typeOf(sort: Sort): TokenType {
  return TYPE_OF_SORT[sort];
}

export function typeNumber(type: TokenType): number {
  return TYPES.indexOf(type);
}

export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << MODIFIERS.indexOf(modifier)), 0);
}
