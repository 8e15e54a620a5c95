import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type SourceFile, say, sourceFile } from '@migmap/core';
import { type ConfigText, configProblem, type ParsedJson, readJsonText } from '@migmap/rules';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isFromSystem, reasonOf } from '../reason.ts';

/** A file of JSON that a person may have written: comments and a comma too many do no harm. */
export interface JsonRead extends ConfigText {
  readonly source: SourceFile;
}

/** Reads a file as a tree whose parts know their place; undefined where there is no such file. */
export function readJson(path: string): JsonRead | undefined {
  const uri = pathToFileURL(path).href;
  try {
    return parsed(uri, readFileSync(path));
  } catch (error) {
    if (!isFromSystem(error)) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const said = say`This cannot be read: ${reasonOf(error)}.`;
    const problems = [configProblem(said, { file: uri, start: 0, end: 1 })];
    return { source: sourceFile(uri, ''), tree: undefined, problems };
  }
}

function parsed(uri: string, bytes: Uint8Array): JsonRead {
  const text = new TextDecoder('utf-8').decode(bytes);
  const source = sourceFile(uri, text);
  const brokenAt = isUtf8(bytes) ? undefined : text.indexOf('\ufffd');
  return { source, ...readJsonText(source, treeOf, brokenAt) };
}

function treeOf(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  return {
    tree,
    ...(first ? { error: { name: printParseErrorCode(first.error), offset: first.offset } } : {}),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
