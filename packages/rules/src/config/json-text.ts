import { type Phrase, type SourceFile, say } from '@migmap/core';
import { configProblem } from './config.ts';
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
    return wrong(source, brokenAt, say`From here this is not UTF-8: save it as UTF-8.`);
  const merge = /^(?:<{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (merge) return wrong(source, merge.index, say`Markers of a merge stand here: decide which lines stay.`);
  if (text.trim() === '') return wrong(source, 0, say`This file is empty: the least that it can hold is {}.`);
  const { tree, error } = parse(text);
  return error ? wrong(source, error.offset, messages[error.name] ?? usual) : { tree, problems: [] };
}

function wrong({ uri: file }: SourceFile, start: number, said: Phrase): ConfigText {
  return { tree: undefined, problems: [configProblem(said, { file, start, end: start + 1 })] };
}

const usual = say`This is not JSON.`;

const messages: Readonly<Record<string, Phrase>> = {
  InvalidSymbol: say`This is not JSON: a text stands in double quotes, a name too.`,
  InvalidNumberFormat: say`This is no number as JSON writes it.`,
  PropertyNameExpected: say`A name in double quotes is missing here.`,
  ValueExpected: say`A value is missing here.`,
  ColonExpected: say`A colon is missing before this.`,
  CommaExpected: say`A comma is missing before this.`,
  CloseBraceExpected: say`The end is missing: } closes what { opened.`,
  CloseBracketExpected: say`The end is missing: ] closes what [ opened.`,
  EndOfFileExpected: say`Here the configuration should be at its end.`,
  UnexpectedEndOfComment: say`The comment is not closed: */ is missing.`,
  UnexpectedEndOfString: say`The text is not closed: a double quote is missing.`,
  InvalidEscapeCharacter: say`JSON has no such escape; a backslash itself is written \\\\.`,
};
