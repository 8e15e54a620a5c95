import { keyOf } from '@migmap/core';

/**
 * What a source says to a person: the keys of its templates with the tag `say`, of the core or of who reads, in the
 * order in which they stand there, those within holes of others included.
 */
export function templatesIn(source: string): string[] {
  const keys: string[] = [];
  new Scanner(source, keys).code(0, undefined);
  return keys;
}

/** Reads just as much of the language as it takes to know what is a template and what a string or a comment. */
class Scanner {
  readonly #text: string;
  readonly #keys: string[];

  constructor(text: string, keys: string[]) {
    this.#text = text;
    this.#keys = keys;
  }

  /** Code from a place to the brace that closes it, or to the end; returns the place behind. */
  code(from: number, closing: '}' | undefined): number {
    let at = from;
    while (at < this.#text.length) {
      const character = this.#text[at];
      if (character === closing) return at + 1;
      if (character === '{') at = this.code(at + 1, '}');
      else if (character === '`') at = this.#template(at);
      else at = this.#plain(at);
    }
    return at;
  }

  /** One string, comment or pattern, or one character. */
  #plain(at: number): number {
    const rest = this.#text.slice(at, at + MOST);
    const before = this.#text.slice(Math.max(0, at - 20), at);
    const [whole = ''] =
      /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/.exec(rest) ?? [];
    if (whole !== '') return at + whole.length;
    const isPattern = rest.startsWith('/') && /(?:[(,=:[!&|?{};+]|return|^)\s*$/.test(before);
    const [pattern = ''] = isPattern
      ? (/^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//.exec(rest) ?? [])
      : [];
    return at + Math.max(pattern.length, 1);
  }

  #template(start: number): number {
    const pieces: string[] = [];
    let at = start + 1;
    let piece = '';
    const index = this.#keys.length;
    while (at < this.#text.length && this.#text[at] !== '`') {
      if (this.#text.startsWith('${', at)) {
        pieces.push(piece);
        piece = '';
        at = this.code(at + 2, '}');
      } else if (this.#text[at] === '\\') {
        piece += this.#text[at + 1] ?? '';
        at += 2;
      } else piece += this.#text[at++];
    }
    const isSaid = /(?<![\w$.])(?:(?:snapshot|telling|facts)\.)?say$/.test(
      this.#text.slice(Math.max(0, start - 16), start),
    );
    if (isSaid) this.#keys.splice(index, 0, keyOf({ text: [...pieces, piece] }));
    return at + 1;
  }
}

/** No string, comment or pattern of ours is longer. */
const MOST = 4000;
