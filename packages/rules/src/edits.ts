import type { ResolvedMap, SourceFile, SourceRef, TextEdit } from '@migmap/core';

/** The text between two offsets, as the author wrote it. */
export function textOf(map: ResolvedMap, source: SourceRef): string {
  return fileOf(map, source.file)?.text.slice(source.start, source.end) ?? '';
}

/** Puts a property into a block, last; where nothing was in braces yet, with braces around it. */
export function addProperty(
  map: ResolvedMap,
  block: { readonly source: SourceRef },
  property: string,
): TextEdit {
  const { file, start, end } = block.source;
  const written = textOf(map, block.source);
  if (!written.endsWith('}')) return insert(file, end, ` { ${property} }`);
  const lineStart = written.lastIndexOf('\n') + 1;
  const lastLine = written.slice(lineStart);
  const indent = lastLine.slice(0, -1);
  if (lineStart === 0 || indent.trim() !== '') return insertBeforeBrace(block.source, written, property);
  return insert(file, start + lineStart, `${indent}  ${property}${lineEnd(written)}`);
}

/** Appends a declaration to a file, after an empty line. */
export function appendToFile(map: ResolvedMap, uri: string, declaration: string): TextEdit {
  const text = fileOf(map, uri)?.text ?? '';
  const eol = lineEnd(text);
  const before = text === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
  return insert(uri, text.length, `${before}${declaration}${eol}`);
}

/** Takes something out, with the lines that it fills alone. */
export function remove(map: ResolvedMap, source: SourceRef): TextEdit {
  const text = fileOf(map, source.file)?.text ?? '';
  const lineStart = text.lastIndexOf('\n', source.start - 1) + 1;
  const lineStop = text.indexOf('\n', source.end);
  const after = lineStop < 0 ? text.length : lineStop + 1;
  const alone = (text.slice(lineStart, source.start) + text.slice(source.end, after)).trim() === '';
  if (alone) return { source: { file: source.file, start: lineStart, end: after }, text: '' };
  const blanks = /[ \t]*$/.exec(text.slice(lineStart, source.start))?.[0].length ?? 0;
  return { source: { file: source.file, start: source.start - blanks, end: source.end }, text: '' };
}

/** Takes one item out of a list that is separated by commas, with the comma. */
export function removeItem(items: readonly { readonly source: SourceRef }[], index: number): TextEdit {
  const item = items[index]?.source ?? { file: '', start: 0, end: 0 };
  const next = items[index + 1]?.source;
  const before = items[index - 1]?.source;
  if (next) return { source: { ...item, end: next.start }, text: '' };
  return { source: { ...item, start: before?.end ?? item.start }, text: '' };
}

/** What starts a new line at the depth of the line on which something stands. */
export function lineBreakAt(map: ResolvedMap, { file, start }: SourceRef): string {
  const text = fileOf(map, file)?.text ?? '';
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return lineEnd(text) + (/^[ \t]*/.exec(line)?.[0] ?? '');
}

export function insert(file: string, at: number, text: string): TextEdit {
  return { source: { file, start: at, end: at }, text };
}

export function replace(source: SourceRef, text: string): TextEdit {
  return { source, text };
}

export function fileOf(map: ResolvedMap, uri: string): SourceFile | undefined {
  return map.map.files.find(({ file }) => file.uri === uri)?.file;
}

function insertBeforeBrace(source: SourceRef, written: string, property: string): TextEdit {
  const gap = /\s$/.test(written.slice(0, -1)) ? '' : ' ';
  return insert(source.file, source.end - 1, `${gap}${property} `);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
