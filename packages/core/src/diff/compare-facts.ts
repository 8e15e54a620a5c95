import type { SourceRef } from '../model/source.ts';
import type { Values } from './change.ts';
import { type Fact, keyOf, type Naming, wordsOf } from './items.ts';

/** A property that is not as it was. */
export interface FactChange {
  readonly property: string;
  readonly values: Values;
  /** Where what changed stands; absent on the side that does not have it. */
  readonly sources: { readonly before?: SourceRef; readonly after?: SourceRef };
}

/** The properties of one thing in two maps that do not mean the same. */
export function compareFacts(
  before: readonly Fact[],
  after: readonly Fact[],
  names: { readonly before: Naming; readonly after: Naming },
): FactChange[] {
  const [old, current] = [byProperty(before), byProperty(after)];
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((property) => {
    const change = compareFact(old.get(property), current.get(property), names);
    return change ? [{ property, ...change }] : [];
  });
}

function byProperty(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [fact.property, fact]));
}

function compareFact(
  before: Fact | undefined,
  after: Fact | undefined,
  names: { readonly before: Naming; readonly after: Naming },
): Omit<FactChange, 'property'> | undefined {
  const [old, current] = [keysOf(before, names.before), keysOf(after, names.after)];
  if (old.join('\u0002') === current.join('\u0002')) return undefined;
  const form = (after ?? before)?.form ?? 'one';
  const [gone, come] = form === 'set' ? [new Set(old), new Set(current)] : [undefined, undefined];
  const changed = (fact: Fact | undefined, naming: Naming, others: ReadonlySet<string> | undefined) =>
    (fact?.items ?? []).filter((item) => !others?.has(keyOf(item, naming)));
  const left = changed(before, names.before, come);
  const now = changed(after, names.after, gone);
  const sources = {
    ...(before ? { before: (left[0] ?? before.items[0])?.source } : {}),
    ...(after ? { after: (now[0] ?? after.items[0])?.source } : {}),
  };
  return {
    values: { before: inOrder(left.map(wordsOf), form), after: inOrder(now.map(wordsOf), form), form },
    sources: sources as FactChange['sources'],
  };
}

function keysOf(fact: Fact | undefined, naming: Naming): string[] {
  const keys = (fact?.items ?? []).map((item) => keyOf(item, naming));
  return fact?.form === 'set' ? [...new Set(keys)].sort() : keys;
}

function inOrder(words: readonly string[], form: Fact['form']): readonly string[] {
  return form === 'set' ? [...words].sort() : words;
}
