import { REPEATABLE } from '../mapping/repeatable.ts';
import type { Clause, Statement } from './outline.ts';

/** Which statement of one text is which of another. */
export type Pairs = ReadonlyMap<Statement, Statement>;

/** What the statements stand in: the word of its block, or nothing at the top of a file. */
export type Within = string | undefined;

/**
 * Pairs statements of two texts: first what is written the same, then what has the same name or subject, then what
 * is much alike, such as a thing that was renamed.
 */
export function matchStatements(
  from: readonly Statement[],
  to: readonly Statement[],
  within: Within,
  nearness: 'same subject' | 'or much alike',
): Pairs {
  const pairs = new Map<Statement, Statement>();
  const taken = new Set<Statement>();
  const pairBy = (keyOf: (statement: Statement) => string): void => {
    const left = Map.groupBy(
      to.filter((each) => !taken.has(each)),
      keyOf,
    );
    for (const each of from) {
      if (pairs.has(each)) continue;
      const found = left.get(keyOf(each))?.shift();
      if (found === undefined) continue;
      pairs.set(each, found);
      taken.add(found);
    }
  };
  pairBy((each) => subjectWith(each, within, contentOf(each)));
  pairBy((each) => subjectWith(each, within, ''));
  if (nearness === 'same subject') return pairs;
  const left = (): Statement[] => to.filter((each) => !taken.has(each));
  const open = (): Statement[] => from.filter((each) => !pairs.has(each));
  for (const pairUp of [alikeOnes, loneOnes]) {
    for (const [a, b] of pairUp(open(), left())) {
      pairs.set(a, b);
      taken.add(b);
    }
  }
  return pairs;
}

/** What a statement is about, whatever it says of it: no two statements of a block should have the same. */
export function subjectOf(statement: Statement, within: Within): string {
  const { word, name, type, head } = statement;
  if (name !== undefined) return `${word} ${name}`;
  if (type === 'Link') return `link ${values(head, 'a', 'b').sort().join(' ')}`;
  if (type === 'Freeze') return `freeze ${values(head, 'title').join(' ')}`;
  if (within !== undefined && !isRepeatable(word, within)) return word;
  const told = subjects[type];
  if (told)
    return `${word} ${values(head, ...told)
      .sort()
      .join(' ')}`;
  const [first, second] = head;
  if (first && second && type !== 'WindowProperty' && within !== undefined) {
    return `${word} ${second.values
      .map((value) => value.words.join(' '))
      .sort()
      .join(' ')}`;
  }
  return contentOfHead(statement);
}

function subjectWith(statement: Statement, within: Within, content: string): string {
  return `${subjectOf(statement, within)}\n${content}`;
}

// Where the first thing said is not what the statement is about.
const subjects: Readonly<Record<string, readonly string[]>> = {
  Dependency: ['targets'],
  Functions: ['movedTo', 'droppedBecause'],
  Measurement: ['date'],
  Reduction: ['date'],
  Pilot: ['service', 'group'],
  SealRequirement: ['criticality'],
  ResidencyRequirement: ['classes'],
};

function isRepeatable(word: string, within: string): boolean {
  const repeatable: Readonly<Record<string, readonly string[]>> = REPEATABLE;
  return word === 'see' || (repeatable[within]?.includes(word) ?? false);
}

function values(head: readonly Clause[], ...features: readonly string[]): string[] {
  const found = head.filter(({ feature }) => features.includes(feature));
  return found.flatMap((clause) => clause.values.map(({ words }) => words.join(' ')));
}

/** All that a statement says, however it is laid out. */
export function contentOf(statement: Statement): string {
  const { block, tail } = statement;
  const inside = block ? ` {${block.statements.map(contentOf).join(' ')}}` : '';
  return `${contentOfHead(statement)}${inside}${tail.map(wordsOf).join(' ')}`;
}

function contentOfHead({ head }: Statement): string {
  return head.map(wordsOf).join(' ');
}

function wordsOf({ words }: Clause): string {
  return words.join(' ');
}

const ENOUGH = 0.5;
const ENOUGH_FOR_ANOTHER_NAME = 0.6;

/** Pairs what has most in common first; of equals, what stands first. */
function* alikeOnes(
  from: readonly Statement[],
  to: readonly Statement[],
): Generator<readonly [Statement, Statement]> {
  const candidates = from.flatMap((a) =>
    to.filter(({ type }) => type === a.type).map((b) => ({ a, b, share: shareInCommon(a, b) })),
  );
  const taken = new Set<Statement>();
  const enough = candidates.filter(
    ({ a, share }) => share >= (a.name === undefined ? ENOUGH : ENOUGH_FOR_ANOTHER_NAME),
  );
  for (const { a, b } of enough.sort((one, other) => other.share - one.share)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    yield [a, b];
  }
}

/** A statement that went, and one of its kind with the same inside that came: one took the place of the other. */
function* loneOnes(
  from: readonly Statement[],
  to: readonly Statement[],
): Generator<readonly [Statement, Statement]> {
  const isUnnamed = ({ name }: Statement): boolean => name === undefined;
  const groupsOf = (all: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> =>
    Map.groupBy(all.filter(isUnnamed), insideOf);
  const [gone, come] = [groupsOf(from), groupsOf(to)];
  for (const [inside, [a, ...more]] of gone) {
    const [b, ...others] = come.get(inside) ?? [];
    if (a && b && more.length + others.length === 0) yield [a, b];
  }
}

function insideOf({ word, block }: Statement): string {
  return [word, ...(block?.statements ?? []).map(contentOf)].join('\n');
}

/** How much of what two statements say they both say, from 0 to 1. */
function shareInCommon(a: Statement, b: Statement): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  const counts = new Map<string, number>();
  for (const part of ours) counts.set(part, (counts.get(part) ?? 0) + 1);
  let common = 0;
  for (const part of theirs) {
    const left = counts.get(part) ?? 0;
    if (left === 0) continue;
    counts.set(part, left - 1);
    common += 1;
  }
  return common / Math.max(1, ours.length + theirs.length - common);
}

/** Of a block its statements, of a single statement its words: the word that opens it says nothing. */
function partsOf(statement: Statement): string[] {
  const { head, block } = statement;
  const said = head.slice(1).flatMap(({ words }) => words.flatMap((word) => word.split(/[\s"]+/)));
  const inside = block?.statements.map(contentOf) ?? [];
  return [...said.filter((word) => word !== ''), ...inside];
}
