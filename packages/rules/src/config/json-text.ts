import type { SourceFile } from '@migmap/core';
import type { JsonNode } from './json-node.ts';
import type { ConfigText } from './load-config.ts';

/** What a parser makes of a text: a tree, and the first thing that is wrong by the parser's own name for it. */
export interface ParsedJson {
  readonly tree: JsonNode | undefined;
  readonly error?: { readonly name: string; readonly offset: number };
}

/**
 * A text of JSON that a person may have written, with what is wrong with it in words. The parser is handed in.
 * `brokenAt` is the place from which on the bytes were no UTF-8.
 */
export function readJsonText(
  source: SourceFile,
  parse: (text: string) => ParsedJson,
  brokenAt?: number,
): ConfigText {
  const { text } = source;
  if (brokenAt !== undefined)
    return wrong(source, brokenAt, 'From here this is not UTF-8: save it as UTF-8.');
  const merge = /^(?:<{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (merge) return wrong(source, merge.index, 'Markers of a merge stand here: decide which lines stay.');
  if (text.trim() === '') return wrong(source, 0, 'This file is empty: the least that it can hold is {}.');
  const { tree, error } = parse(text);
  return error ? wrong(source, error.offset, messages[error.name] ?? usual) : { tree, problems: [] };
}

function wrong({ uri: file }: SourceFile, start: number, message: string): ConfigText {
  return { tree: undefined, problems: [{ message, source: { file, start, end: start + 1 } }] };
}

const usual = 'This is not JSON.';

const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON: a text stands in double quotes, a name too.',
  InvalidNumberFormat: 'This is no number as JSON writes it.',
  PropertyNameExpected: 'A name in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing before this.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'The end is missing: } closes what { opened.',
  CloseBracketExpected: 'The end is missing: ] closes what [ opened.',
  EndOfFileExpected: 'Here the configuration should be at its end.',
  UnexpectedEndOfComment: 'The comment is not closed: */ is missing.',
  UnexpectedEndOfString: 'The text is not closed: a double quote is missing.',
  InvalidEscapeCharacter: 'JSON has no such escape; a backslash itself is written \\\\.',
};
