import type { MapDocument } from '../generated/ast.ts';
import { blank, overwrite } from './blank.ts';
import { readableCharacters } from './characters.ts';
import { type Chunk, declarationChunks } from './declarations.ts';
import { type ParseError, parseText, type Token, tokenize } from './parser.ts';
import { quickParse } from './quick-parse.ts';
import type { Slip } from './slip.ts';
import { openBraces, slipAt } from './wording.ts';

/** The syntax trees of what could be read, and what could not. */
export interface Reading {
  readonly trees: readonly Tree[];
  readonly slips: readonly Slip[];
}

/** A piece of a text with its syntax tree, which counts from where the piece starts. */
export interface Tree extends Chunk {
  readonly document: MapDocument;
}

/**
 * Parses a text. What does not parse is blanked out, as little as will do, one declaration at a
 * time, and the rest is parsed again: offsets stay, a broken statement costs that statement, and
 * nothing said about one declaration is an echo of a slip in another. `known` are slips of which
 * the text has been freed already.
 */
export function readText(text: string, known: readonly Slip[]): Reading {
  const sound = quickParse(text);
  if (sound) return { trees: [{ start: 0, end: text.length, document: sound }], slips: known };
  const whole = parseText(text);
  if (whole.parserErrors.length + whole.lexerErrors.length === 0)
    return { trees: [{ start: 0, end: text.length, document: whole.value }], slips: known };
  const readable = readableCharacters(text);
  const slips = [...known, ...readable.slips];
  const trees = repairDeclarations(readable.text, slips);
  return { trees, slips: firstOfLine(text, slips) };
}

function repairDeclarations(text: string, slips: Slip[]): Tree[] {
  return declarationChunks(text, tokenize(text).tokens).map((chunk) => {
    const repair = repairChunk(text.slice(chunk.start, chunk.end));
    for (const slip of repair.slips) slips.push(shifted(slip, chunk));
    return { ...chunk, document: parseText(repair.text).value };
  });
}

function shifted(slip: Slip, chunk: Chunk): Slip {
  return { ...slip, start: slip.start + chunk.start, end: slip.end + chunk.start };
}

/** More repairs than this, and a declaration is given up as a whole. */
const ROUNDS = 20;

function repairChunk(text: string): { text: string; slips: Slip[] } {
  const slips: Slip[] = [];
  let repaired = text;
  for (let round = 0; round < ROUNDS; round++) {
    const error = firstError(repaired);
    if (!error) return { text: repaired, slips };
    const tokens = tokenize(repaired).tokens;
    const slip = slipAt(error, tokens);
    slips.push(slip);
    // A property without value lets the parser run on; it stops where the fault no longer is.
    const isBefore = slip.end < offsetOf(error) && Number.isFinite(offsetOf(error));
    const withoutSlip = isBefore ? [blank(repaired, slip.start, slip.end)] : [];
    const next = best([...withoutSlip, ...repairs(repaired, tokens, error)], error);
    if (next === undefined) break;
    repaired = next;
  }
  return { text: blank(text, 0, text.length), slips };
}

function firstError(text: string): ParseError | undefined {
  const errors = parseText(text).parserErrors;
  return errors.toSorted((a, b) => offsetOf(a) - offsetOf(b))[0];
}

/** A token that stands for the end of the text has no offset of its own. */
function offsetOf(error: ParseError): number {
  const offset = error.token.startOffset;
  return offset >= 0 ? offset : Number.POSITIVE_INFINITY;
}

/** The first that mends all; else the first that gets further. */
function best(candidates: readonly string[], error: ParseError): string | undefined {
  let further: string | undefined;
  for (const candidate of candidates) {
    const next = firstError(candidate);
    if (!next) return candidate;
    if (offsetOf(next) > offsetOf(error)) further ??= candidate;
  }
  return further;
}

/** Ways to get past an error, the one that keeps most first. */
function repairs(text: string, tokens: readonly Token[], error: ParseError): string[] {
  const index = tokens.findIndex((token) => token.startOffset === error.token.startOffset);
  if (index < 0) return closings(text, tokens);
  const open = openBraces(tokens, index);
  const token = tokens[index];
  if (!token) return [];
  const without = blank(text, token.startOffset, token.startOffset + token.image.length);
  const brace = open.at(-1);
  if (brace === undefined)
    return [...headRepairs(text, tokens, index), ...(token.image === '}' ? [without] : [])];
  const candidates = closedBefore(text, tokens, index);
  if (startsLine(tokens, index) && index - 1 > brace) {
    // The statement before wanted more than its line gives.
    const before = statementAround(tokens, index - 1, brace);
    candidates.push(blank(text, before.start, before.end));
  }
  const statement = statementAround(tokens, index, brace);
  candidates.push(blank(text, statement.start, statement.end));
  return isSmall(token) ? [...candidates, without] : candidates;
}

function isSmall(token: Token): boolean {
  return !'{}'.includes(token.image);
}

/** Where braces are missing, one in the blanks before the token may be the one. */
function closedBefore(text: string, tokens: readonly Token[], index: number): string[] {
  const before = tokens[index - 1];
  if (!before || openBraces(tokens, tokens.length).length === 0 || openBraces(tokens, index).length < 2)
    return [];
  const end = before.startOffset + before.image.length;
  return /\s/.test(text[end] ?? '') ? [overwrite(text, end, '}')] : [];
}

/** Closes what was left open, in the blanks at the end. */
function closings(text: string, tokens: readonly Token[]): string[] {
  const open = openBraces(tokens, tokens.length).length;
  if (open === 0) return [];
  const last = tokens.at(-1);
  const end = last ? last.startOffset + last.image.length : 0;
  const room = text.slice(end).replace(/\S/g, ' ').length;
  const closed = text.slice(0, end) + '}'.repeat(open) + text.slice(end + open);
  return room >= open ? [closed] : [text + '}'.repeat(open)];
}

/** What stands between the error and the block of a declaration, or the whole of what follows. */
function headRepairs(text: string, tokens: readonly Token[], index: number): string[] {
  const from = tokens[index]?.startOffset ?? 0;
  const brace = tokens.findIndex((token, at) => at >= index && token.image === '{');
  const candidates: string[] = [];
  const before = tokens[index - 1];
  if (before && tokens[index]?.startLine !== before.endLine) {
    // The brace that opens the block was forgotten at the end of the line.
    candidates.push(overwrite(text, before.startOffset + before.image.length, '{'));
  }
  if (brace > index) candidates.push(blank(text, from, tokens[brace]?.startOffset ?? text.length));
  candidates.push(blank(text, from, text.length));
  // Of a line below the declaration, the whole line; of the declaration, the whole of it.
  let first = index;
  while (first > 0 && !startsLine(tokens, first)) first--;
  const start = tokens[first]?.startOffset ?? 0;
  if (start < from) candidates.push(blank(text, start, text.length));
  return candidates;
}

/** The statement around a token: from the first token of its line to the next line of the same block. */
function statementAround(
  tokens: readonly Token[],
  index: number,
  brace: number,
): { start: number; end: number } {
  let first = index;
  while (first - 1 > brace && !startsLine(tokens, first)) first--;
  let depth = 0;
  let last = first;
  for (let at = first; at < tokens.length; at++) {
    const image = tokens[at]?.image;
    if (depth === 0 && (image === '}' || (at > index && startsLine(tokens, at)))) break;
    if (image === '{') depth++;
    if (image === '}') depth--;
    last = at;
  }
  const end = tokens[last];
  return { start: tokens[first]?.startOffset ?? 0, end: end ? end.startOffset + end.image.length : 0 };
}

function startsLine(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.endLine !== tokens[index]?.startLine;
}

/** What follows a slip on the same line is mostly its echo. */
function firstOfLine(text: string, slips: readonly Slip[]): Slip[] {
  const sorted = slips.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((slip, index) => {
    const before = sorted[index - 1];
    return before === undefined || text.slice(before.start, slip.start).includes('\n');
  });
}
