import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type SourceFile, sourceFile } from '@migmap/core';
import type { ConfigProblem, JsonNode } from '@migmap/rules';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isFromSystem, reasonOf } from '../reason.ts';

/** A file of JSON that a person may have written: comments and a comma too many do no harm. */
export interface JsonRead {
  readonly source: SourceFile;
  readonly tree: JsonNode | undefined;
  /** Where it is no JSON; of several places the first, as the others tend to follow from it. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads a file as a tree whose parts know their place; undefined where there is no such file. */
export function readJson(path: string): JsonRead | undefined {
  const uri = pathToFileURL(path).href;
  try {
    return parsed(uri, readFileSync(path));
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return wrong(sourceFile(uri, ''), 0, `This cannot be read: ${reasonOf(error)}.`);
  }
}

function parsed(uri: string, bytes: Uint8Array): JsonRead {
  const text = new TextDecoder('utf-8').decode(bytes);
  const source = sourceFile(uri, text);
  if (!isUtf8(bytes))
    return wrong(source, text.indexOf('\ufffd'), 'From here this is not UTF-8: save it as UTF-8.');
  const merge = /^(?:<{7}|={7}|>{7})(?=\s|$)/m.exec(text);
  if (merge) return wrong(source, merge.index, 'Markers of a merge stand here: decide which lines stay.');
  if (text.trim() === '') return wrong(source, 0, 'This file is empty: the least that it can hold is {}.');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  return first
    ? wrong(source, first.offset, messages[printParseErrorCode(first.error)] ?? usual)
    : { source, tree, problems: [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function wrong(source: SourceFile, at: number, message: string): JsonRead {
  const place = { file: source.uri, start: at, end: at + 1 };
  return { source, tree: undefined, problems: [{ message, source: place }] };
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
