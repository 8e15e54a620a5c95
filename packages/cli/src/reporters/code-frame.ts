import type { SourceFile } from '@migmap/core';
import type { Place, Range } from '../places.ts';
import { harmless } from './paint.ts';

/** A line of the text with a mark under what is meant; no line where there is none to show. */
export function codeFrame(place: Place): { readonly line: string; readonly mark: string } | undefined {
  if (place.source === undefined) return undefined;
  const { start } = place.range;
  const text = lineText(place.source, start.line);
  if (text.trim() === '') return undefined;
  const end = endInLine(place.range, text);
  const first = Math.max(0, Math.min(start.character - contextBefore, text.length - widest));
  const shown = text.slice(first, first + widest);
  const lead = `${first > 0 ? '… ' : ''}`;
  const tail = `${first + widest < text.length ? ' …' : ''}`;
  const before = blank(`${lead}${text.slice(first, start.character)}`);
  const marked = text.slice(start.character, Math.min(end, first + widest));
  const more = place.range.end.line > start.line ? ' …' : '';
  return {
    line: `${lead}${harmless(shown)}${tail}`,
    mark: `${before}${'^'.repeat(Math.max(1, columnsOf(marked)))}${more}`,
  };
}

const widest = 120;
const contextBefore = 40;

function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line] ?? source.text.length;
  const next = source.lineStarts[line + 1] ?? source.text.length + 1;
  return source.text.slice(start, next - 1).replace(/\r$/, '');
}

function endInLine({ start, end }: Range, text: string): number {
  return end.line > start.line ? text.trimEnd().length : Math.min(end.character, text.length);
}

/** As wide as the text, but empty; tabs stay, so that the mark lands where the terminal puts the text. */
function blank(text: string): string {
  return Array.from(text, (character) => (character === '\t' ? '\t' : ' '.repeat(columnsOf(character)))).join(
    '',
  );
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{Mn}/u.test(character) ? 0 : isWide(character) ? 2 : 1;
  return columns;
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
    character,
  );
}
