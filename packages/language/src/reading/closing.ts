import { say } from '@migmap/core';
import { blank, overwrite } from './blank.ts';
import type { Slip } from './slip.ts';

/** Comments, texts, and what stands between them. */
export const LEXEME = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"|"""|"|[^"/]+|\//g;

/** A long text that nobody closed would swallow the rest of the file: it ends where a block or declaration does. */
export function closeLongText(text: string): { readonly text: string; readonly slips: readonly Slip[] } {
  if (!text.includes('"""')) return { text, slips: [] };
  for (const { 0: lexeme, index } of text.matchAll(LEXEME)) {
    // Without its end, the opening `"""` reads as an empty text and a quote that opens another.
    if (lexeme !== '""' || text[index + 2] !== '"') continue;
    const rest = /^(?:[a-z]+ .*\{|\s*\})/m.exec(text.slice(index + 3));
    const end = rest ? index + 3 + rest.index : text.length;
    const message = say`this text is not closed: \`"""\` is missing at its end`;
    return {
      text: overwrite(blank(text, index, end), index, '""'),
      slips: [{ start: index, end: index + 3, code: 'syntax/parse', message }],
    };
  }
  return { text, slips: [] };
}
