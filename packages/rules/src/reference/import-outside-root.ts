import { problemRule } from '../problem-rule.ts';

export const referenceImportOutsideRoot = problemRule({
  code: 'reference/import-outside-root',
  category: 'reference',
  severity: 'error',
  unsilenceable: true,
  summary: 'An import that leaves the root.',
  source: 'Language reference, Lexical rules',
});
