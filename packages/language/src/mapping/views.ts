import type { Assertion, AssertionFilter, View } from '@migmap/core';
import type * as ast from '../generated/ast.ts';
import { type Context, present, sure, sureReference } from './context.ts';
import { blockParts, namedParts, Properties } from './properties.ts';
import { choice, count, text } from './values.ts';
import { COLORS, CRITICALITIES, DIRECTIONS, EXTRAS } from './words.ts';

export function view(context: Context, node: ast.View): View {
  const properties = new Properties(context, node);
  return present<View>({
    ...namedParts(context, node, 'view', properties),
    include: properties.names('include', 'service', 'layer', 'wave', 'tag'),
    exclude: properties.names('exclude', 'service', 'layer', 'wave', 'tag'),
    color: properties.choice('color', COLORS),
    at: properties.name('at', 'wave'),
    show: properties.choices('show', EXTRAS),
    direction: properties.choice('direction', DIRECTIONS),
  });
}

export function orderAssertion(context: Context, node: ast.OrderAssertion): Assertion {
  const because = text(context, node, 'because');
  return {
    ...blockParts(context, node, undefined, undefined),
    type: sure(context, node, 'relation').value as 'before' | 'with' | 'apart',
    a: sureReference(context, node, node.a, 'service'),
    b: sureReference(context, node, node.b, 'service'),
    ...(because ? { because } : {}),
  };
}

export function limitAssertion(context: Context, node: ast.LimitAssertion): Assertion[] {
  const limit = count(context, node, 'limit');
  const filter = assertionFilter(context, node);
  const because = text(context, node, 'because');
  if (!limit) return [];
  const block = blockParts(context, node, undefined, undefined);
  return [
    { ...block, type: 'at-most', limit, ...(filter ? { filter } : {}), ...(because ? { because } : {}) },
  ];
}

function assertionFilter(context: Context, node: ast.LimitAssertion): AssertionFilter | undefined {
  if (node.by === 'kind') return { by: 'kind', kind: sureReference(context, node, node.target, 'kind') };
  if (node.by === 'team') return { by: 'team', team: sureReference(context, node, node.target, 'team') };
  const criticality = node.by && choice(context, node, 'target', CRITICALITIES);
  return criticality ? { by: 'criticality', criticality } : undefined;
}
