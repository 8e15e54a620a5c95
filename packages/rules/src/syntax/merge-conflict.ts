import { problemRule } from '../problem-rule.ts';

export const syntaxMergeConflict = problemRule({
  code: 'syntax/merge-conflict',
  category: 'syntax',
  severity: 'error',
  unsilenceable: true,
  summary: 'Markers that a merge left behind; the rest of the file is still checked.',
  source: 'Language reference, Lexical rules',
});
