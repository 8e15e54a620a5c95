import type { Wave } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
export declare function wave(context: Context, node: ast.Wave): Wave;
