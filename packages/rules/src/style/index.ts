import type { Rule } from '../rule.ts';
import { styleEmptyBlock } from './empty-block.ts';
import { styleNameCase } from './name-case.ts';
import { styleTitleMissing } from './title-missing.ts';

export const styleRules: readonly Rule[] = [styleNameCase, styleTitleMissing, styleEmptyBlock];
