import type { Sort } from '@migmap/core';
import type { Leaf } from '../src/lsp/forms/grammar.ts';
import { CODES, limitMeaning, NAMES } from '../src/lsp/forms/meanings.ts';
import type { Form } from './statements.ts';

/*
 * What colours are named after. Names have the scopes that editors give to the types of `token-legend.ts`, so that
 * nothing changes its colour when the server is there and says the same.
 */

const OF_SORT: Readonly<Record<Sort, string>> = {
  service: 'entity.name.type.class',
  kind: 'entity.name.type',
  layer: 'entity.name.namespace',
  wave: 'entity.name.function',
  rollback: 'entity.name.function.member',
  team: 'variable.parameter',
  site: 'variable.other.enummember',
  bridge: 'entity.name.type.interface',
  data: 'entity.name.type.struct',
  backup: 'entity.name.type.struct',
  certificate: 'variable.other.property',
  record: 'variable.other.property',
  contract: 'variable.other.property',
  risk: 'variable.other.event',
  decision: 'variable.other.readwrite',
  criterion: 'variable.other.readwrite',
  view: 'entity.name.function.preprocessor',
  tag: 'entity.name.decorator',
};

export const CHOICE = 'variable.other.enummember.choice.migmap';
const CODE = 'constant.other.code.migmap';

/** The scopes of a name, by what the grammar asks for at its place in a statement, `after` a word or a sign. */
export function scopeOfName(key: string, { name, feature }: Leaf, after: string): string {
  if (name === 'declared') return `entity.name.${key}.migmap ${sortScope(key as Sort)}.declaration.migmap`;
  const place = `${key}.${feature}`;
  if (place in CODES) return CODE;
  if (name === 'chosen') return CHOICE;
  const sorts = NAMES[place] ?? (place === 'assert.target' ? limitMeaning(after).sorts : undefined) ?? [];
  if (place === 'assert.target' && sorts.length === 0) return CHOICE;
  const [sort] = sorts;
  return sort && sorts.length === 1
    ? `${sortScope(sort)}.reference.${sort}.migmap`
    : 'variable.other.reference.migmap';
}

function sortScope(sort: Sort): string {
  return OF_SORT[sort];
}

/** The scope of the word that opens a statement; those that open a block stand out. */
export function scopeOfKey({ key, block }: Form, place: 'file' | 'block'): string {
  if (key === 'import') return 'keyword.control.import.migmap';
  if (STEPS.has(key)) return 'keyword.control.step.migmap';
  const opens = place === 'file' || block !== undefined;
  return opens ? 'keyword.control.block.migmap' : 'keyword.other.clause.migmap';
}

/** What happens in a wave, in its order. */
const STEPS: ReadonlySet<string> = new Set(['pilot', 'migrate', 'retire']);
