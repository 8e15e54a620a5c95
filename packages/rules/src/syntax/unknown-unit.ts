import { problemRule } from '../problem-rule.ts';

export const syntaxUnknownUnit = problemRule({
  code: 'syntax/unknown-unit',
  category: 'syntax',
  severity: 'error',
  fixable: true,
  summary: 'A number whose unit is unknown, or does not measure what is asked for.',
  source: 'Language reference, Lexical rules',
});
