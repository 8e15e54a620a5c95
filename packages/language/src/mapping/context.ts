import {
  type Fix,
  type NameRef,
  type NameUse,
  type Phrase,
  type Problem,
  type Risk,
  type Rollback,
  type Sort,
  type Sourced,
  type SourceRef,
  say,
} from '@migmap/core';
import type { AstNode } from 'langium';
import { type Origin, partOf, placeOf, placeOfPart } from './tree.ts';

/** What gathers while a text is mapped, beside the declarations themselves. */
export interface Context extends Origin {
  /** What is wrong with its spelling, known beforehand. */
  readonly slips: readonly SourceRef[];
  readonly problems: Problem[];
  readonly uses: NameUse[];
  readonly risks: Risk[];
  readonly rollbacks: Rollback[];
}

export function report(
  context: Context,
  code: string,
  source: SourceRef,
  message: Phrase,
  fixes: readonly Fix[] = [],
): void {
  context.problems.push({ code, source, message, ...(fixes.length > 0 ? { fixes } : {}) });
}

/**
 * A head that lacks a part. Where the text of that line did not parse the part may have been there,
 * and enough has been said.
 */
export function reportIncomplete(context: Context, head: SourceRef, message: Phrase): void {
  const { at, text, slips, problems } = context;
  const lineEnd = text.indexOf('\n', head.end - at);
  const end = at + (lineEnd < 0 ? text.length : lineEnd);
  const isInHead = ({ start }: SourceRef): boolean => start >= head.start && start <= end;
  const slipped = slips.some(isInHead) || problems.some(({ source }) => isInHead(source));
  if (!slipped) report(context, 'syntax/parse', head, message);
}

/** A fix that puts other words in the place of those that were written. */
export function replacement(source: SourceRef, text: string): Fix {
  return { title: say`Write \`${text}\``, edits: [{ source, text }] };
}

/** What was written for a feature of a node, and where. */
export function written(
  context: Context,
  node: AstNode,
  feature: string,
  index = 0,
): Sourced<string> | undefined {
  const part = partOf(node, feature, index);
  return part && { value: part.text, source: placeOfPart(context, part) };
}

/** A name that is declared or referred to. */
export function writtenName(context: Context, node: AstNode, feature: string): Sourced<string> {
  const { value, source } = sure(context, node, feature);
  return { value: oneSpelling(value), source };
}

const spellings = new Map<string, string>();
const MOST_SPELLINGS = 100_000;

/** Names are looked up all the time, and that is faster where those that are equal are the same string. */
function oneSpelling(name: string): string {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(name, name);
  return name;
}

/** The same where the grammar makes sure that something was written. */
export function sure(context: Context, node: AstNode, feature: string): Sourced<string> {
  return written(context, node, feature) ?? { value: '', source: placeOf(context, node) };
}

/** A name that refers to something; it is looked up later, by the resolver. */
export function reference(context: Context, ref: AstNode | undefined, ...sorts: Sort[]): NameRef | undefined {
  const part = ref?.$cstNode;
  if (!part) return undefined;
  const found = { value: oneSpelling(part.text), source: placeOfPart(context, part) };
  if (sorts.length > 0) context.uses.push({ ref: found, sorts });
  return found;
}

export function sureReference(
  context: Context,
  node: AstNode,
  ref: AstNode | undefined,
  ...sorts: Sort[]
): NameRef {
  return reference(context, ref, ...sorts) ?? { value: '', source: placeOf(context, node) };
}

export function references(context: Context, refs: readonly AstNode[], ...sorts: Sort[]): NameRef[] {
  return refs.flatMap((ref) => reference(context, ref, ...sorts) ?? []);
}

type Loose<T> = { [K in keyof T as object extends Pick<T, K> ? never : K]: T[K] } & {
  [K in keyof T as object extends Pick<T, K> ? K : never]?: T[K] | undefined;
};

/** The object without the properties that nobody wrote. */
export function present<T extends object>(value: Loose<T>): T {
  const kept: Record<string, unknown> = {};
  for (const key in value) {
    const found = (value as Record<string, unknown>)[key];
    if (found !== undefined) kept[key] = found;
  }
  return kept as T;
}
