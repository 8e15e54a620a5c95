import type { AstNode } from 'langium';
import type { IsoDate, NameRef, Quantity, QuantityKind, See, Sort, Sourced, SourceRef, Span, Text } from '@migmap/core';
import { type Context } from './context.ts';
type Property = AstNode & {
    readonly key: string;
};
/** The properties of one block by keyword. One that was given twice is reported, and the first counts. */
export declare class Properties {
    private readonly context;
    private readonly byKey;
    constructor(context: Context, owner: {
        readonly properties?: readonly Property[];
    }, repeatable?: readonly string[]);
    text(key: string): Text | undefined;
    allTexts(key: string): Text[];
    texts(key: string): Text[];
    name(key: string, ...sorts: Sort[]): NameRef | undefined;
    names(key: string, ...sorts: Sort[]): NameRef[];
    /** A word that is not judged here. */
    word(key: string): Sourced<string> | undefined;
    choice<W extends string>(key: string, words: readonly W[]): Sourced<W> | undefined;
    choices<W extends string>(key: string, words: readonly W[]): Sourced<W>[];
    quantity(key: string, kind?: QuantityKind): Sourced<Quantity> | undefined;
    count(key: string): Sourced<number> | undefined;
    date(key: string): Sourced<IsoDate> | undefined;
    span(key: string): Sourced<Span> | undefined;
    flag(key: string): SourceRef | undefined;
    see(): See[];
    /** Tags are not declared anywhere, so that none can be unknown. */
    tags(): NameRef[];
    one<N extends Property>(key: string): N | undefined;
    all<N extends Property>(key: string): readonly N[];
    private map;
    private add;
    private reportDuplicate;
}
/** What a declaration shares with every other: its place, its links and its tags. */
export interface BlockParts {
    readonly source: SourceRef;
    readonly head: SourceRef;
    readonly see: readonly See[];
    readonly tags: readonly NameRef[];
    readonly empty?: true;
}
type BlockNode = AstNode & {
    readonly braces?: boolean;
    readonly properties?: readonly unknown[];
};
/** `headEnd` are the features that may end the head, the last that was written counts. */
export declare function blockParts(context: Context, node: BlockNode, properties: Properties | undefined, headEnd: CstEnd): BlockParts;
type CstEnd = number | undefined;
/** What a declaration with a name shares with every other. */
export declare function namedParts<S extends Sort>(context: Context, node: BlockNode, sort: S, properties: Properties): {
    source: SourceRef;
    head: SourceRef;
    see: readonly See[];
    tags: readonly NameRef[];
    empty?: true;
    sort: S;
    name: Sourced<string>;
    title?: Text;
};
/** The end of what was written for the last of these nodes. */
export declare function endOf(context: Context, ...nodes: readonly (AstNode | undefined)[]): number | undefined;
export {};
