import type { Step } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
/** A step of a wave; steps happen in the order in which they are written. */
export declare function step(context: Context, node: ast.Pilot | ast.Migrate | ast.Retire): Step;
