import type { AstNode } from 'langium';
import { type Moment, type Quantity, type QuantityKind, type Sourced, type Span, type Text } from '@migmap/core';
import type { Span as SpanNode } from '../generated/ast.ts';
import { type Context } from './context.ts';
export declare function text(context: Context, node: AstNode, feature: string, index?: number): Text | undefined;
export declare function sureText(context: Context, node: AstNode, feature: string): Text;
export declare function texts(context: Context, node: AstNode, feature: string, count: number): Text[];
/** One of a few words; another word is a finding, and counts as the nearest if one is near. */
export declare function choice<W extends string>(context: Context, node: AstNode, feature: string, words: readonly W[], index?: number): Sourced<W> | undefined;
/** A quantity of the kind that stands here; without a kind, of any. */
export declare function quantity(context: Context, node: AstNode, feature: string, kind?: QuantityKind): Sourced<Quantity> | undefined;
/** A bare number. */
export declare function count(context: Context, node: AstNode, feature: string): Sourced<number> | undefined;
/** A calendar date. One that does not exist is a finding, and counts as the nearest that does. */
export declare function date(context: Context, node: AstNode, feature: string): Sourced<Moment> | undefined;
/** A date, or a date and time of day. */
export declare function moment(context: Context, node: AstNode, feature: string): Sourced<Moment> | undefined;
/** The moment itself where it exists, else the one that the author must have meant. */
export declare function nearestMoment(text: string): Moment;
/** A time of day. */
export declare function time(context: Context, node: AstNode, feature: string): string;
/** From a date to a date. One that ends before it starts is a finding, and is read the other way round. */
export declare function span(context: Context, node: SpanNode | undefined): Sourced<Span> | undefined;
export declare function reportReversed(context: Context, right: Sourced<string>, from: string, to: string): void;
