import { problemRule } from '../problem-rule.ts';

export const referenceImportMissing = problemRule({
  code: 'reference/import-missing',
  category: 'reference',
  severity: 'error',
  unsilenceable: true,
  summary: 'An import that leads to no file.',
  source: 'Language reference, Lexical rules',
});
