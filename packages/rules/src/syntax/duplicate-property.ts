import { problemRule } from '../problem-rule.ts';

export const syntaxDuplicateProperty = problemRule({
  code: 'syntax/duplicate-property',
  category: 'syntax',
  severity: 'error',
  fixable: true,
  summary: 'The same property twice in a block.',
  source: 'Language reference, Lexical rules',
});
