import { problemRule } from '../problem-rule.ts';

export const syntaxInvalidDate = problemRule({
  code: 'syntax/invalid-date',
  category: 'syntax',
  severity: 'error',
  fixable: true,
  summary: 'A date or a time of day that does not exist.',
  source: 'Language reference, Lexical rules',
});
