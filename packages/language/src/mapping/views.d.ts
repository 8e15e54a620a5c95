import type { Assertion, View } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
export declare function view(context: Context, node: ast.View): View;
export declare function orderAssertion(context: Context, node: ast.OrderAssertion): Assertion;
export declare function limitAssertion(context: Context, node: ast.LimitAssertion): Assertion[];
