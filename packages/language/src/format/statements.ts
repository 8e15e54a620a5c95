import { type Problem, say } from '@migmap/core';
import type { AstNode } from 'langium';
import { parseText } from '../reading/parser.ts';
import { LARGEST_FILE, readFile } from '../reading/read-file.ts';

/** A declaration stands at the top of a file, a statement in a block. */
export type Start = 'declaration' | 'statement';

/** The offsets at which something begins. */
export type Starts = ReadonlyMap<number, Start>;

/**
 * Where declarations and statements begin. Tokens alone don't say: every keyword is also a name,
 * and what needs no braces ends where the next thing begins.
 */
export function readStatements(
  text: string,
  file: string,
): { readonly starts: Starts } | { readonly problems: readonly Problem[] } {
  if (text.length >= LARGEST_FILE) return { problems: slipsOf(text, file) };
  const { value, lexerErrors, parserErrors } = parseText(text);
  if (lexerErrors.length + parserErrors.length > 0) return { problems: slipsOf(text, file) };
  const starts = new Map<number, Start>();
  for (const item of value.items) collect(item, 'declaration', starts);
  return { starts };
}

/** What a formatter has to say: not that a date is wrong, but why the text can't be read. */
function slipsOf(text: string, file: string): readonly Problem[] {
  const unread = readFile(file, text).problems.filter(({ code }) => unreadable.has(code));
  if (unread.length > 0) return unread;
  const source = { file, start: 0, end: 0 };
  return [{ code: 'syntax/parse', source, message: say`this text can not be read as a migration map` }];
}

const unreadable: ReadonlySet<string> = new Set(['syntax/parse', 'syntax/encoding', 'syntax/merge-conflict']);

function collect(node: AstNode, start: Start, starts: Map<number, Start>): void {
  const offset = node.$cstNode?.offset;
  if (offset !== undefined) starts.set(offset, start);
  if (!('properties' in node)) return;
  for (const property of node.properties as AstNode[]) collect(property, 'statement', starts);
}
