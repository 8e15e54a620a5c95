import { scan } from '../lsp/scan.ts';

/** What a piece of text holds, comments and all, however it is laid out. */
export function essenceOf(text: string): string {
  return scan(text)
    .map((token) => (token.kind === 'comment' ? token.text.replace(/\s+/g, ' ').trimEnd() : token.text))
    .join(' ');
}

/** Its comments alone. */
export function commentsOf(text: string): string[] {
  return scan(text)
    .filter(({ kind }) => kind === 'comment')
    .map((token) => token.text.trimEnd());
}
