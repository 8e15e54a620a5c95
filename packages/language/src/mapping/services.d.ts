import type { Bridge, Cost, Service, Together } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
export declare function service(context: Context, node: ast.Service): Service;
export declare function bridge(context: Context, node: ast.Bridge): Bridge;
export declare function cost(context: Context, node: ast.CostProperty | undefined): Cost | undefined;
export declare function together(context: Context, node: ast.Together): Together;
