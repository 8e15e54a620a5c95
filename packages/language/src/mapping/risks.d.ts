import type { Criterion, Holder, NameRef, Risk, Rollback } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
import { Properties } from './properties.ts';
/** The criteria of a block. */
export declare function criteria(context: Context, properties: Properties, holder: Holder): Criterion[];
/** Gathers the risks that stand inside a block; they are on what the block is about. */
export declare function risksOf(context: Context, properties: Properties, holder: Holder): void;
export declare function risk(context: Context, node: ast.Risk, holder?: Holder): Risk;
/** Gathers the rollback points that stand inside a wave. */
export declare function rollbacksOf(context: Context, properties: Properties, wave: NameRef): void;
export declare function rollback(context: Context, node: ast.Rollback, wave?: NameRef): Rollback;
/** `rollback none because …`: the author knows that there is no way back. */
export declare function noRollback(context: Context, node: ast.NoRollback, wave?: NameRef): Rollback;
