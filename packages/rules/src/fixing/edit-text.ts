import type { TextEdit } from '@migmap/core';

/** A text with edits that do not overlap. Lines that they bring end as the lines of the text do. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const backwards = [...edits].sort((a, b) => b.source.start - a.source.start);
  return backwards.reduce((result, { source, text: words }) => {
    const written = words.replace(/\r?\n/g, lineEnd);
    return result.slice(0, source.start) + written + result.slice(source.end);
  }, text);
}
