import { positionAt } from '@migmap/core';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../format/format.ts';
import { type Place, placeAt } from './place.ts';
import { rangeOf } from './positions.ts';
import { declarationAround } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { isDeclaration, type Statement, statementsAround } from './statements.ts';

/** What is made right once a line has ended, or a block is closed. Nothing else of the file is looked at. */
export function onTypeFormatting(snapshot: Snapshot, offset: number, typed: string): TextEdit[] {
  if (typed === '}') return closed(snapshot, offset);
  return indented(snapshot, offset, placeAt(snapshot.text, offset));
}

const INDENT = 2;

/** The line of a cursor gets the blanks that its block asks for. */
function indented(snapshot: Snapshot, offset: number, place: Place): TextEdit[] {
  const { text, file } = snapshot;
  if (place.inside !== 'code') return [];
  const start = offset - positionAt(file.file, offset).character;
  const [blanks = ''] = /^[ \t]*/.exec(text.slice(start)) ?? [];
  const depth = place.blocks.length - (text[start + blanks.length] === '}' ? 1 : 0);
  const goesOn = place.statement !== undefined && place.statement.start < start;
  const wanted = ' '.repeat(INDENT * Math.max(0, depth) + (goesOn ? INDENT : 0));
  return wanted === blanks
    ? []
    : [{ range: rangeOf(file.file, { start, end: start + blanks.length }), newText: wanted }];
}

/** The block that a brace closes is formatted; where it cannot be read yet, the brace goes to its place. */
function closed(snapshot: Snapshot, offset: number): TextEdit[] {
  const { text, file, uri } = snapshot;
  const brace = offset - 1;
  const block = blockClosedAt(statementsAround(text, brace).statements, brace);
  // What stands on one line may line up with the lines around it, which are not looked at.
  if (block?.close === undefined || !text.slice(block.open, block.close).includes('\n')) return [];
  const part = declarationAround(text, brace, isDeclaration);
  const formatted = formatEdits(text.slice(part.start, part.end), uri);
  if ('problems' in formatted)
    return opensLine(text, brace) ? indented(snapshot, brace, placeAt(text, brace)) : [];
  const [open, close] = [block.open - part.start, block.close - part.start];
  return formatted.edits
    .filter(({ start, end }) => start > open && end <= close)
    .map(({ start, end, text: newText }) => ({
      range: rangeOf(file.file, { start: start + part.start, end: end + part.start }),
      newText,
    }));
}

function opensLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

function blockClosedAt(statements: readonly Statement[], brace: number): Statement['block'] {
  for (const { block } of statements) {
    if (!block) continue;
    if (block.close === brace) return block;
    const inner = blockClosedAt(block.statements, brace);
    if (inner) return inner;
  }
  return undefined;
}
