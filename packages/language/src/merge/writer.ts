import { scan } from '../lsp/scan.ts';
import type { MergeStyle } from './merge-texts.ts';

/** The text of a merge as it grows, from pieces that stood elsewhere. */
export class Writer {
  readonly #end: string;
  readonly #style: MergeStyle;
  readonly #pieces: string[] = [];
  #last = '';
  #mustBreak = false;

  constructor(end: string, style: MergeStyle) {
    this.#end = end;
    this.#style = style;
  }

  get text(): string {
    return this.#pieces.join('');
  }

  /** What follows a comment or a marker has to stand on a line of its own. */
  add(piece: string): void {
    if (piece === '') return;
    if (this.#mustBreak && !/^[ \t]*\r?\n/.test(piece)) this.#put(this.#end);
    else if (/\S$/.test(this.#last) && /^[\w"]/.test(piece)) this.#put(this.#last === '{' ? ' ' : this.#end);
    this.#put(piece);
    this.#mustBreak = endsInComment(piece);
  }

  conflict(lead: string, ours: string, theirs: string): void {
    const indent = /[ \t]*$/.exec(lead)?.[0] ?? '';
    this.add(lead.slice(0, lead.length - indent.length));
    if (this.#last !== '' && this.#last !== '\n') this.#put(this.#end);
    const mark = (sign: string, label = ''): string => sign.repeat(this.#style.markerSize ?? 7) + label;
    const lines = [
      mark('<', ` ${this.#style.ours ?? 'ours'}`),
      ...(ours === '' ? [] : [indent + ours]),
      mark('='),
      ...(theirs === '' ? [] : [indent + theirs]),
      mark('>', ` ${this.#style.theirs ?? 'theirs'}`),
    ];
    this.#put(lines.join(this.#end));
    this.#mustBreak = true;
  }

  #put(piece: string): void {
    this.#pieces.push(piece);
    this.#last = piece.at(-1) ?? this.#last;
  }
}

function endsInComment(piece: string): boolean {
  const last = scan(piece).at(-1);
  return (
    last?.kind === 'comment' &&
    last.text.startsWith('//') &&
    last.end === piece.trimEnd().length &&
    !/\n\s*$/.test(piece)
  );
}
