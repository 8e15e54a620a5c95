import type { MapDocument } from '../generated/ast.ts';
import type { Slip } from './slip.ts';
/** The syntax tree of what could be read, and what could not. */
export interface Reading {
    readonly document: MapDocument;
    readonly slips: readonly Slip[];
}
/**
 * Parses a text. What does not parse is blanked out, as little as will do, one declaration at a
 * time, and the rest is parsed again: offsets stay, a broken statement costs that statement, and
 * nothing said about one declaration is an echo of a slip in another.
 */
export declare function readText(text: string): Reading;
