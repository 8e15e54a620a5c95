import type { KindDeclaration, Layer, Link, MapHeader, Site, Team } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context } from './context.ts';
export declare function mapHeader(context: Context, node: ast.MapHeader): MapHeader;
export declare function layer(context: Context, node: ast.Layer): Layer;
export declare function kind(context: Context, node: ast.Kind): KindDeclaration;
export declare function team(context: Context, node: ast.Team): Team;
export declare function site(context: Context, node: ast.Site): Site;
export declare function link(context: Context, node: ast.Link): Link;
