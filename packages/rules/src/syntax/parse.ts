import { problemRule } from '../problem-rule.ts';

export const syntaxParse = problemRule({
  code: 'syntax/parse',
  category: 'syntax',
  severity: 'error',
  unsilenceable: true,
  fixable: true,
  summary: 'Text that is not the language; the message says what may stand here.',
  source: 'Language reference, Declarations',
});
