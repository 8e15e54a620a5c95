import {
  isUnknownUnit,
  listed,
  NOTHING_SAID,
  nearest,
  type Phrase,
  parseQuantity,
  phraseOf,
  say,
} from '@migmap/core';
import { isWord } from './declarations.ts';
import { BLOCK_OF_RULE, BLOCKS, type BlockForm, DECLARATIONS } from './forms.ts';
import type { ParseError, Token } from './parser.ts';
import type { Slip } from './slip.ts';

/** Where parsing stopped: the token, what stands before it, and the block around it. */
interface Stop {
  readonly token: Token;
  /** Index of the token. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** How many braces are open. */
  readonly depth: number;
  readonly block: BlockForm | undefined;
  /** The block around that one. */
  readonly outer: BlockForm | undefined;
  /** All before the token is complete: something new would have to start here. */
  readonly afterComplete: boolean;
  /** The statement around the token: the index of its first word. */
  readonly statement: number;
}

/** Says in the reader's words what is wrong at the place where parsing stopped. */
export function slipAt(error: ParseError, tokens: readonly Token[]): Slip {
  const stop = stopOf(error, tokens);
  if (stop === undefined) return atEnd(error, tokens);
  return (stop.depth === 0 ? atTopLevel(stop) : inBlock(stop)) ?? misfit(stop.token, say`does not fit here`);
}

function stopOf(error: ParseError, tokens: readonly Token[]): Stop | undefined {
  const index = tokens.findIndex((token) => token.startOffset === error.token.startOffset);
  const token = tokens[index];
  if (!token) return undefined;
  const braces = openBraces(tokens, index);
  const depth = braces.length;
  const blocks = error.context.ruleStack.flatMap((rule) => BLOCK_OF_RULE[rule.replace('\u200B', '')] ?? []);
  const block = depth > 0 ? BLOCKS[blocks[depth - 1] ?? ''] : undefined;
  const outer = depth > 1 ? BLOCKS[blocks[depth - 2] ?? ''] : undefined;
  const innermost = error.context.ruleStack.at(-1)?.replace('\u200B', '') ?? '';
  const afterComplete = Object.hasOwn(BLOCK_OF_RULE, innermost) && blocks.length === depth;
  const brace = braces.at(-1);
  const statement =
    brace === undefined
      ? declarationStart(tokens, index)
      : statementStart(tokens, index, brace, block?.properties ?? {});
  return { token, index, tokens, depth, block, outer, afterComplete, statement };
}

/** Indexes of the braces that are open before a token. */
export function openBraces(tokens: readonly Token[], before: number): number[] {
  const open: number[] = [];
  for (let index = 0; index < before; index++) {
    if (tokens[index]?.image === '{') open.push(index);
    if (tokens[index]?.image === '}') open.pop();
  }
  return open;
}

/** The word that opens the declaration around a token: the first one, or the first behind a block. */
function declarationStart(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let at = index; at > 0; at--) {
    const image = tokens[at - 1]?.image;
    if (image === '{') depth--;
    if (image === '}' && depth++ === 0) return at;
  }
  return 0;
}

/** The nearest word before a token, in the same block, that can open a statement; first of a line before others. */
export function statementStart(
  tokens: readonly Token[],
  index: number,
  brace: number,
  known: Readonly<Record<string, string>>,
): number {
  let depth = 0;
  for (let at = index; at > brace; at--) {
    const token = tokens[at];
    if (!token) continue;
    if (at < index && token.image === '}') depth++;
    if (token.image === '{') depth--;
    if (depth > 0) continue;
    const first = at - 1 === brace || tokens[at - 1]?.endLine !== token.startLine;
    const isKey = Object.hasOwn(known, token.image);
    if (first ? isWord(token) : isKey && at < index && !afterSeparator(tokens, at)) return at;
  }
  return index;
}

function afterSeparator(tokens: readonly Token[], at: number): boolean {
  return [',', '..', '--', '<', '<=', '>', '>=', '='].includes(tokens[at - 1]?.image ?? '');
}

function inBlock(stop: Stop): Slip | undefined {
  const { token, tokens, statement, index, block } = stop;
  if (!block) return undefined;
  const head = tokens[statement];
  const takes = head && ownProperty(block, head.image);
  const before = tokens[index - 1];
  const open = unclosedBefore(stop);
  if (open) return open;
  const apart = unitApart(before, token);
  if (apart) return apart;
  // `rto` on a line of its own takes the word that opens the next line for its value.
  const empty = valuelessBefore(stop, block);
  if (empty) return slip(empty, valueless(empty, ownProperty(block, empty.image) ?? ''));
  const mayGoOn =
    head !== token &&
    takes?.startsWith('is written') &&
    nearest(token.image, Object.keys(block.properties)).length === 0;
  if (stop.afterComplete && isWord(token) && !mayGoOn) return strangeProperty(token, block);
  // The statement before wants more, and the next line does not give it.
  const previous =
    tokens[statementStart(tokens, index - 1, openBraces(tokens, index).at(-1) ?? -1, block.properties)];
  const wants = previous && ownProperty(block, previous.image);
  if (head === token && !stop.afterComplete && previous && wants !== undefined) {
    return slip(
      previous,
      previous === before
        ? valueless(previous, wants)
        : say`\`${previous.image}\` is not complete: it ${phraseOfForm(wants)}`,
    );
  }
  if (head && head !== token && takes !== undefined) {
    const missing = before === head && (token.image === '}' || token.startLine !== head.endLine);
    if (missing) return slip(head, valueless(head, takes));
    if (token.startLine === before?.endLine || takes.startsWith('is written')) {
      return misfit(token, say`does not fit`, say`\`${head.image}\` ${phraseOfForm(takes)}`);
    }
  }
  return strangeProperty(token, block);
}

/** `20 min` for `20min`. */
function unitApart(before: Token | undefined, token: Token): Slip | undefined {
  if (!before || !/^\d+(\.\d+)?$/.test(before.image) || !/^[A-Za-z%]/.test(token.image)) return undefined;
  const together = [before.image + token.image, `${before.image} ${token.image.toUpperCase()}`].find(
    (text) => {
      return /[A-Z]{3}$/.test(text) || !isUnknownUnit(parseQuantity(text));
    },
  );
  if (together === undefined || before.startLine !== token.startLine) return undefined;
  const message = say`a unit stands right behind its number: \`${together}\``;
  return { ...slip(before, message), end: endOf(token), instead: [together] };
}

/** A property of the block outside, where a brace is missing: the block inside was not closed. */
function unclosedBefore(stop: Stop): Slip | undefined {
  const { token, tokens, block, outer, index } = stop;
  if (!block || !outer || !isUnclosed(stop)) return undefined;
  const brace = openBraces(tokens, index).at(-1) ?? 0;
  const around = openBraces(tokens, brace).at(-1) ?? -1;
  const head = tokens[statementStart(tokens, brace - 1, around, outer.properties)];
  return (
    head &&
    slip(head, say`the block of \`${head.image}\` is not closed: \`}\` is missing before \`${token.image}\``)
  );
}

function isUnclosed({ token, tokens, block, outer }: Stop): boolean {
  if (!block || !outer || ownProperty(block, token.image) || !ownProperty(outer, token.image)) return false;
  return openBraces(tokens, tokens.length).length > 0;
}

function valuelessBefore(stop: Stop, block: BlockForm): Token | undefined {
  const { tokens, statement } = stop;
  const key = tokens[statement];
  const before = tokens[statement - 1];
  if (!key || !before || stop.index === statement || key.startLine === before.endLine) return undefined;
  const takes = ownProperty(block, before.image);
  const opensLine = tokens[statement - 2]?.endLine !== before.startLine;
  return takes?.startsWith('takes') && opensLine ? before : undefined;
}

function strangeProperty(token: Token, block: BlockForm): Slip {
  const keys = Object.keys(block.properties);
  if (!isWord(token))
    return misfit(token, say`does not fit here`, say`${phraseOf(block.called)} may hold ${listed(keys)}`);
  const near = nearest(token.image, keys);
  const hint = near[0] === undefined ? NOTHING_SAID : say`; did you mean \`${near[0]}\`?`;
  const takes = ownProperty(block, token.image);
  if (takes !== undefined)
    return misfit(token, say`is not complete`, say`\`${token.image}\` ${phraseOfForm(takes)}`);
  const message = say`${phraseOf(block.called)} may hold ${listed(keys)}; \`${token.image}\` is none of them${hint}`;
  return { ...slip(token, message), instead: near };
}

function atTopLevel(stop: Stop): Slip | undefined {
  const { token, tokens, statement } = stop;
  if (token.image === '}')
    return slip(token, say`this \`}\` closes nothing: a \`{\` is missing before it, or it is one too many`);
  const head = tokens[statement];
  const unopened = unopenedBlock(stop);
  if (unopened) return unopened;
  const written = head && Object.hasOwn(DECLARATIONS, head.image) ? DECLARATIONS[head.image] : undefined;
  if (head && head !== token && written !== undefined) {
    return misfit(token, say`does not fit`, say`\`${head.image}\` is written \`${written}\``);
  }
  const strange =
    head && isWord(head) && written === undefined && !Object.hasOwn(DECLARATIONS, token.image) ? head : token;
  if (!isWord(strange)) return undefined;
  if (strange === token && written !== undefined)
    return slip(token, say`\`${token.image}\` is written \`${written}\``);
  const near = nearest(strange.image, Object.keys(DECLARATIONS));
  const hint = near[0] === undefined ? NOTHING_SAID : say`; did you mean \`${near[0]}\`?`;
  return { ...slip(strange, say`\`${strange.image}\` starts no declaration${hint}`), instead: near };
}

/** A property at the top level, below a declaration whose block was not opened. */
function unopenedBlock({ token, tokens, index }: Stop): Slip | undefined {
  const head = tokens[0];
  const block = head && Object.hasOwn(BLOCKS, head.image) ? BLOCKS[head.image] : undefined;
  if (!head || !block || !ownProperty(block, token.image) || tokens[index - 1]?.endLine === token.startLine)
    return undefined;
  if (tokens.slice(0, index).some((before) => before.image === '{')) return undefined;
  const name = `${head.image} ${tokens[1]?.image ?? ''}`.trim();
  return slip(
    head,
    say`the block of \`${name}\` is not opened: \`{\` is missing at the end of its first line`,
  );
}

/** The text ended too early: a block is open, or a statement has no end. */
function atEnd(error: ParseError, tokens: readonly Token[]): Slip {
  const open = openBraces(tokens, tokens.length);
  const last = tokens.at(-1);
  const brace = open.at(-1);
  if (brace !== undefined) {
    const head = headBefore(tokens, brace, error);
    const from = tokens[head];
    const name = tokens
      .slice(head, Math.min(head + 2, brace))
      .map((token) => token.image)
      .join(' ');
    if (from) return slip(from, say`the block of \`${name}\` is not closed: \`}\` is missing`);
  }
  const head = tokens[declarationStart(tokens, tokens.length - 1)];
  const written = head && Object.hasOwn(DECLARATIONS, head.image) ? DECLARATIONS[head.image] : undefined;
  if (head && written !== undefined)
    return slip(head, say`\`${head.image}\` is not complete: it is written \`${written}\``);
  return {
    start: last?.startOffset ?? 0,
    end: endOf(last),
    code: 'syntax/parse',
    message: say`the text ends too early`,
  };
}

/** The word that opens the statement whose block starts at a brace. */
export function headBefore(tokens: readonly Token[], brace: number, error?: ParseError): number {
  const outer = openBraces(tokens, brace).at(-1) ?? -1;
  const blocks =
    error?.context.ruleStack.flatMap((rule) => BLOCK_OF_RULE[rule.replace('\u200B', '')] ?? []) ?? [];
  if (outer < 0) return declarationStart(tokens, brace - 1);
  return statementStart(tokens, brace - 1, outer, BLOCKS[blocks.at(-2) ?? '']?.properties ?? {});
}

function ownProperty(block: BlockForm, key: string): string | undefined {
  return Object.hasOwn(block.properties, key) ? block.properties[key] : undefined;
}

function valueless({ image }: Token, takes: string): Phrase {
  return say`\`${image}\` has no value: it ${phraseOfForm(takes)}`;
}

/** What a property takes: how something is written is the same in all languages. */
function phraseOfForm(takes: string): Phrase {
  const written = /^is written `(.*)`$/.exec(takes)?.[1];
  return written === undefined ? phraseOf(takes) : say`is written \`${written}\``;
}

function misfit(token: Token, how: Phrase, rule?: Phrase): Slip {
  const found = say`\`${shorten(token.image)}\` ${how}`;
  return slip(token, rule === undefined ? found : say`${rule}; ${found}`);
}

function shorten(image: string): string {
  const line = image.split(/\r?\n/)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function slip(token: Token, message: Phrase): Slip {
  return { start: token.startOffset, end: endOf(token), code: 'syntax/parse', message };
}

function endOf(token: Token | undefined): number {
  return token ? token.startOffset + token.image.length : 0;
}
