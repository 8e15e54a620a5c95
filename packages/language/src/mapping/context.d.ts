import type { AstNode } from 'langium';
import type { Fix, NameRef, NameUse, Problem, Risk, Rollback, Sort, Sourced, SourceRef } from '@migmap/core';
/** What one file gathers while it is mapped, beside the declarations themselves. */
export interface Context {
    readonly file: string;
    readonly text: string;
    readonly problems: Problem[];
    readonly uses: NameUse[];
    readonly risks: Risk[];
    readonly rollbacks: Rollback[];
}
export declare function report(context: Context, code: string, source: SourceRef, message: string, fixes?: readonly Fix[]): void;
/**
 * A head that lacks a part. Where the text of that line did not parse the part may have been there,
 * and enough has been said.
 */
export declare function reportIncomplete(context: Context, head: SourceRef, message: string): void;
/** A fix that puts other words in the place of those that were written. */
export declare function replacement(source: SourceRef, text: string): Fix;
/** What was written for a feature of a node, and where. */
export declare function written(context: Context, node: AstNode, feature: string, index?: number): Sourced<string> | undefined;
/** The same where the grammar makes sure that something was written. */
export declare function sure(context: Context, node: AstNode, feature: string): Sourced<string>;
/** A name that refers to something; it is looked up later, by the resolver. */
export declare function reference(context: Context, ref: AstNode | undefined, ...sorts: Sort[]): NameRef | undefined;
export declare function sureReference(context: Context, node: AstNode, ref: AstNode | undefined, ...sorts: Sort[]): NameRef;
export declare function references(context: Context, refs: readonly AstNode[], ...sorts: Sort[]): NameRef[];
type Loose<T> = {
    [K in keyof T as object extends Pick<T, K> ? never : K]: T[K];
} & {
    [K in keyof T as object extends Pick<T, K> ? K : never]?: T[K] | undefined;
};
/** The object without the properties that nobody wrote. */
export declare function present<T extends object>(value: Loose<T>): T;
export {};
