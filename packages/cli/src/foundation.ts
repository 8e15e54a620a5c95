// What most commands stand on, in one bundle that they share. `check` has its own copy of what it needs: it is the
// command that has to start fastest.
export * as core from '@migmap/core';
export * as language from '@migmap/language';
export * as rules from '@migmap/rules';
