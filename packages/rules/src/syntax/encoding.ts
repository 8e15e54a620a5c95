import { problemRule } from '../problem-rule.ts';

export const syntaxEncoding = problemRule({
  code: 'syntax/encoding',
  category: 'syntax',
  severity: 'error',
  unsilenceable: true,
  summary: 'A file that is not UTF-8.',
  source: 'Language reference, Lexical rules',
});
