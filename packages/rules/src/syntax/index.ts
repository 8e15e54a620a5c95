import type { Rule } from '../rule.ts';
import { syntaxDuplicateProperty } from './duplicate-property.ts';
import { syntaxEncoding } from './encoding.ts';
import { syntaxInvalidDate } from './invalid-date.ts';
import { syntaxMergeConflict } from './merge-conflict.ts';
import { syntaxParse } from './parse.ts';
import { syntaxReversedSpan } from './reversed-span.ts';
import { syntaxUnknownUnit } from './unknown-unit.ts';

export const syntaxRules: readonly Rule[] = [
  syntaxParse,
  syntaxEncoding,
  syntaxMergeConflict,
  syntaxUnknownUnit,
  syntaxInvalidDate,
  syntaxReversedSpan,
  syntaxDuplicateProperty,
];
