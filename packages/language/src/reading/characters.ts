import { type Phrase, say } from '@migmap/core';
import { blank, overwrite } from './blank.ts';
import { LEXEME } from './closing.ts';
import { tokenize } from './parser.ts';
import type { Slip } from './slip.ts';

/** A text that can be cut into words, of the same length, and what had to be changed for that. */
export interface Readable {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** Characters that the language does not know are reported, and replaced by what was most likely meant. */
export function readableCharacters(text: string): Readable {
  const slips: Slip[] = [];
  let result = closeTexts(straightenQuotes(text, slips), slips);
  for (const error of tokenize(result).errors) {
    const end = error.offset + error.length;
    slips.push(slipOf(result.slice(error.offset, end), error.offset));
    result = replaceRun(result, error.offset, end);
  }
  return { text: result, slips };
}

/** Quotes as word processors write them, outside of texts and comments. */
function straightenQuotes(text: string, slips: Slip[]): string {
  if (!/[“”„«»]/.test(text)) return text;
  let result = text;
  for (const { 0: lexeme, index } of text.matchAll(LEXEME)) {
    if (/^["/]/.test(lexeme)) continue;
    for (const quoted of lexeme.matchAll(/[“”„«»]([^“”„«»\r\n]*)[“”„«»]/g)) {
      const start = index + quoted.index;
      const straight = `"${quoted[1]}"`;
      const message = say`texts stand between straight quotes \`"\`, not between typographic ones`;
      slips.push({ ...parse(start, start + straight.length, message), instead: [straight] });
      result = overwrite(result, start, straight);
    }
  }
  return result;
}

/** A text that is not closed ends with its line, before a brace that closes the block. */
function closeTexts(text: string, slips: Slip[]): string {
  let result = text;
  for (const { 0: lexeme, index } of text.matchAll(LEXEME)) {
    if (lexeme !== '"') continue;
    const line = /^[^\r\n]*/.exec(text.slice(index))?.[0] ?? '';
    const said = line
      .replace(/(\s+(?:in|of|on|after)\s[\w, -]+)?[\s{}]*$/, (tail) => (/[{}]/.test(tail) ? '' : tail))
      .trimEnd();
    slips.push(
      parse(
        index,
        index + Math.max(said.length, 1),
        say`this text is not closed: \`"\` is missing at its end`,
      ),
    );
    if (said.length > 1) result = overwrite(result, index, `"${blankQuotes(said.slice(1, -1))}"`);
    else result = blank(result, index, index + 1);
  }
  return result;
}

/** The end of a text that was never closed may hold anything. */
function blankQuotes(text: string): string {
  return text.replace(/["\\]/g, ' ');
}

const LETTER = /^[\p{L}\p{M}\p{N}\uFFFD]+$/u;

function slipOf(characters: string, start: number): Slip {
  const end = start + characters.length;
  if (LETTER.test(characters)) {
    const message = say`\`${characters}\` cannot stand in a name; names are made of the letters A to Z, digits, \`_\` and \`-\``;
    return parse(start, end, message);
  }
  if (/^;+$/.test(characters))
    return { ...parse(start, end, say`a statement ends with its line; no \`;\` is needed`), instead: [''] };
  if (/^#/.test(characters))
    return { ...parse(start, end, say`a comment starts with \`//\``), instead: ['//'] };
  if (/^\//.test(characters))
    return parse(start, end, say`this comment is not closed: \`*/\` is missing, or \`//\` was meant`);
  if (/^-/.test(characters))
    return parse(start, end, say`a \`-\` stands between the parts of a name, and \`--\` between two sites`);
  return parse(start, end, say`\`${characters.slice(0, 20)}\` has no meaning here`);
}

function replaceRun(text: string, start: number, end: number): string {
  const run = text.slice(start, end);
  if (LETTER.test(run)) return overwrite(text, start, '_'.repeat(run.length));
  if (!run.startsWith('#')) return blank(text, start, end);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? run.length;
  return blank(text, start, start + line);
}

function parse(start: number, end: number, message: Phrase): Slip {
  return { start, end, code: 'syntax/parse', message };
}
