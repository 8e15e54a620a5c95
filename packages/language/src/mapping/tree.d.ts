import type { AstNode, CstNode } from 'langium';
import type { SourceRef } from '@migmap/core';
/** The part of the text that was assigned to a feature of a node; undefined where it was left out. */
export declare function partOf(node: AstNode, feature: string, index?: number): CstNode | undefined;
/** Where a node stands. */
export declare function placeOf(file: string, node: AstNode | undefined): SourceRef;
export declare function placeOfPart(file: string, part: CstNode | undefined): SourceRef;
