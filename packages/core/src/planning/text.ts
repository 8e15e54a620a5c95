import type { MigrationMap } from '../model/map.ts';
import type { TextEdit } from '../model/problem.ts';
import type { SourceRef } from '../model/source.ts';

/** Edits of one map's texts that leave comments and the author's layout alone. */
export interface MapText {
  of(source: SourceRef): string;
  /** A statement on a line of its own before another, or in the same line where that one is not alone. */
  before(anchor: SourceRef, statement: string): TextEdit;
  after(anchor: SourceRef, statement: string): TextEdit;
  /** A statement at the end of a block; where nothing was in braces yet, with braces around it. */
  atEnd(block: SourceRef, statement: string): TextEdit;
  /** Takes a statement out, with its line if nothing else stands there. */
  without(source: SourceRef): TextEdit;
}

export function mapText(map: MigrationMap): MapText {
  const texts = new Map(map.files.map(({ file }) => [file.uri, file.text]));
  const textOf = (file: string): string => texts.get(file) ?? '';
  return {
    of: ({ file, start, end }) => textOf(file).slice(start, end),
    before: (anchor, statement) =>
      insert(anchor.file, anchor.start, statement + gapAround(textOf(anchor.file), anchor)),
    after: (anchor, statement) => {
      const text = textOf(anchor.file);
      return insert(anchor.file, behind(text, anchor), gapAround(text, anchor) + statement);
    },
    atEnd: (block, statement) => atEnd(textOf(block.file), block, statement),
    without: (source) => without(textOf(source.file), source),
  };
}

export function insert(file: string, at: number, text: string): TextEdit {
  return { source: { file, start: at, end: at }, text };
}

/** The end of something with the comment that stands behind it in its line. */
export function behind(text: string, { start, end }: SourceRef): number {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return end;
  return end + (/^[ \t]*\/\/[^\r\n]*/.exec(lineFrom(text, end))?.[0].length ?? 0);
}

function lineFrom(text: string, start: number): string {
  const stop = text.indexOf('\n', start);
  return text.slice(start, stop < 0 ? text.length : stop);
}

/** What separates a statement from one more behind it. */
export function lineBreakAt(map: MigrationMap, anchor: SourceRef): string {
  return gapAround(map.files.find(({ file }) => file.uri === anchor.file)?.file.text ?? '', anchor);
}

/** A text of the language. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/** What separates two statements: a line end and the same indentation, or a space. */
function gapAround(text: string, anchor: SourceRef): string {
  const indent = text.slice(text.lastIndexOf('\n', anchor.start - 1) + 1, anchor.start);
  return indent.trim() === '' ? lineEnd(text) + indent : ' ';
}

function atEnd(text: string, block: SourceRef, statement: string): TextEdit {
  const written = text.slice(block.start, block.end);
  if (!written.endsWith('}')) return insert(block.file, block.end, ` { ${statement} }`);
  const brace = block.end - 1;
  const lineStart = text.lastIndexOf('\n', brace) + 1;
  const indent = text.slice(lineStart, brace);
  if (lineStart <= block.start || indent.trim() !== '') {
    const gap = /\s$/.test(text.slice(0, brace)) ? '' : ' ';
    return insert(block.file, brace, `${gap}${statement} `);
  }
  return insert(block.file, lineStart, `${indent}  ${statement}${lineEnd(text)}`);
}

function without(text: string, source: SourceRef): TextEdit {
  const lineStart = text.lastIndexOf('\n', source.start - 1) + 1;
  const stop = text.indexOf('\n', source.end);
  const lineStop = stop < 0 ? text.length : stop + 1;
  const alone = (text.slice(lineStart, source.start) + text.slice(source.end, lineStop)).trim() === '';
  if (alone) return { source: { file: source.file, start: lineStart, end: lineStop }, text: '' };
  const blanks = /^[ \t]*/.exec(text.slice(source.end, lineStop))?.[0].length ?? 0;
  return { source: { file: source.file, start: source.start, end: source.end + blanks }, text: '' };
}

export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
