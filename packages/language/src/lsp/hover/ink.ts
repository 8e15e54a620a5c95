import type { MarkupKind } from 'vscode-languageserver-types';

/** How words are set for a client: what it cannot show is left out. */
export interface Ink {
  readonly kind: MarkupKind;
  /** Words of an author, on one line. */
  text(words: string): string;
  strong(words: string): string;
  /** A name or a piece of a map, as it is written there. */
  code(words: string): string;
  /** Words that lead somewhere; they are set already. */
  link(words: string, target: string): string;
  /** One fact of a list, under a word that says what it is. */
  fact(what: string, said: string): string;
  /** Parts of a page below each other. */
  page(parts: readonly (readonly string[])[]): string;
}

export function inkOf(kind: MarkupKind): Ink {
  return kind === 'markdown' ? markdown : plain;
}

const markdown: Ink = {
  kind: 'markdown',
  text: (words) => oneLine(words).replace(/[\\`*_[\]<>|~&]/g, '\\$&'),
  strong: (words) => `**${markdown.text(words)}**`,
  code: (words) => (words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``),
  link: (words, target) =>
    `[${words}](${target.replace(/[()<> ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`,
  fact: (what, said) => `- **${what}** ${said}`,
  // Two blanks end a line of Markdown; items of a list end by themselves.
  page: (parts) => parts.map((lines) => lines.join(lines[0]?.startsWith('- ') ? '\n' : '  \n')).join('\n\n'),
};

const plain: Ink = {
  kind: 'plaintext',
  text: oneLine,
  strong: oneLine,
  code: (words) => words,
  link: (words) => words,
  fact: (what, said) => `${what}: ${said}`,
  page: (parts) => parts.map((lines) => lines.join('\n')).join('\n\n'),
};

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
