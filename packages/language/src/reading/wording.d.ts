import type { ParseError, Token } from './parser.ts';
import type { Slip } from './slip.ts';
/** Says in the reader's words what is wrong at the place where parsing stopped. */
export declare function slipAt(error: ParseError, tokens: readonly Token[]): Slip;
/** Indexes of the braces that are open before a token. */
export declare function openBraces(tokens: readonly Token[], before: number): number[];
/** The nearest word before a token, in the same block, that can open a statement; first of a line before others. */
export declare function statementStart(tokens: readonly Token[], index: number, brace: number, known: Readonly<Record<string, string>>): number;
/** The word that opens the statement whose block starts at a brace. */
export declare function headBefore(tokens: readonly Token[], brace: number, error?: ParseError): number;
