import {
  type Element,
  elementOf,
  isNext,
  startingWith,
  startsWith,
  type TokenKind,
} from './short-grammar.ts';

/** Up to where an element would read some tokens; undefined where they do not fit. */
export function reach(element: Element, kinds: readonly TokenKind[], at: number): number | undefined {
  const { times } = element;
  if (times === undefined) return reachOnce(element, kinds, at);
  if (times === '?') return isNext(element, kinds, at) ? reachOnce(element, kinds, at) : at;
  let end = times === '+' ? reachOnce(element, kinds, at) : at;
  while (end !== undefined && startsWith(element, kinds[end])) end = reachOnce(element, kinds, end);
  return end;
}

function reachOnce(element: Element, kinds: readonly TokenKind[], at: number): number | undefined {
  if (element.rule !== undefined) return reach(elementOf(element.rule), kinds, at);
  if (element.all) return reachAll(element.all, kinds, at);
  if (element.one) return reachOne(element.one, kinds, at);
  if (element.type !== undefined) return at;
  return startsWith(element, kinds[at]) ? at + 1 : undefined;
}

function reachAll(elements: readonly Element[], kinds: readonly TokenKind[], at: number): number | undefined {
  let end: number | undefined = at;
  for (const element of elements) if (end !== undefined) end = reach(element, kinds, end);
  return end;
}

function reachOne(elements: readonly Element[], kinds: readonly TokenKind[], at: number): number | undefined {
  const kind = kinds[at];
  const ends = kind === undefined ? [] : startingWith(elements, kind).map((each) => reach(each, kinds, at));
  const known = ends.filter((end) => end !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
