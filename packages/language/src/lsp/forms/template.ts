import { type Leaf, reach, type State, statementsOf } from './grammar.ts';

/** The shortest way to write a statement, or the rest of it, as what the grammar asks for along the way. */
export function shortest(from: readonly State[]): readonly Leaf[] {
  return wayFrom(from)?.leaves ?? [];
}

/**
 * A statement that goes through what is wanted, each a fixed word or what it becomes in the syntax tree, with all
 * that has to stand between; undefined where the grammar has no such statement.
 */
export function statementThrough(
  block: string | undefined,
  wanted: readonly string[],
): readonly Leaf[] | undefined {
  return wayFrom([statementsOf(block)], wanted)?.leaves;
}

/** The words that have to follow, where nothing else may: `moved` is always `moved to`. */
export function fixedWords(to: State): string[] {
  const words: string[] = [];
  for (let states = reach([to]); ; ) {
    const leaves = states.filter(({ leaf }) => leaf !== undefined);
    const [only] = leaves;
    if (leaves.length !== 1 || only?.leaf?.kind !== 'word' || !only.to || states.some(({ isEnd }) => isEnd))
      return words;
    words.push(only.leaf.text);
    states = reach([only.to]);
  }
}

interface Way {
  readonly leaves: readonly Leaf[];
  /** Behind the last leaf. */
  readonly end: State;
  /** How much of what is wanted it has gone through. */
  readonly found: number;
  readonly cost: number;
}

/** The cheapest way to the end that goes through all that is wanted. */
function wayFrom(from: readonly State[], wanted: readonly string[] = []): Way | undefined {
  const open: Way[] = reach(from).map((end) => ({ leaves: [], end, found: 0, cost: 0 }));
  const seen = wanted.map(() => new Set<State>()).concat(new Set<State>());
  for (let way = takeCheapest(open); way; way = takeCheapest(open)) {
    const { end, leaves, found, cost } = way;
    if (end.isEnd && found === wanted.length) return way;
    if (seen[found]?.has(end) || !end.leaf || !end.to) continue;
    seen[found]?.add(end);
    const isWanted = found < wanted.length && isMeant(end.leaf, wanted[found], found);
    const further = {
      leaves: [...leaves, end.leaf],
      found: isWanted ? found + 1 : found,
      cost: cost + costOf(end.leaf),
    };
    for (const next of reach([end.to])) open.push({ ...further, end: next });
  }
  return undefined;
}

/** The first is the word that opens the statement; `target` is such a word, and what `see` leads to. */
function isMeant({ kind, text, feature }: Leaf, wanted: string | undefined, found: number): boolean {
  return (kind === 'word' && text === wanted) || (found > 0 && feature === wanted);
}

function takeCheapest(open: Way[]): Way | undefined {
  let best = 0;
  open.forEach((way, index) => {
    if (way.cost < (open[best]?.cost ?? 0)) best = index;
  });
  return open.splice(best, 1)[0];
}

/** Of two ways to say a thing, the one that is more usual: a criterion by its title, a window by its weekdays, a limit that counts as met. */
const UNUSUAL: ReadonlySet<string> = new Set(['start', 'none']);

function costOf({ kind, text, feature, name }: Leaf): number {
  if (kind === 'block') return 50;
  if (kind === 'sign' && text !== '<=' && feature === 'comparison') return 2;
  return name === 'declared' || UNUSUAL.has(feature ?? '') ? 3 : 1;
}
