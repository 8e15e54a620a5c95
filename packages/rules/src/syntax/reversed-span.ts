import { problemRule } from '../problem-rule.ts';

export const syntaxReversedSpan = problemRule({
  code: 'syntax/reversed-span',
  category: 'syntax',
  severity: 'error',
  fixable: true,
  summary: 'A span that ends before it starts.',
  source: 'Language reference, Lexical rules',
});
