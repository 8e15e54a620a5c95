import type { Place } from '../place.ts';
import type { ScannedToken } from '../scan.ts';
import type { Statement } from '../statements.ts';
import { type FormToken, type Leaf, reach, type State, statementsOf, step } from './grammar.ts';
import { fixedWords, shortest } from './template.ts';

/** How far a statement is written, in the eyes of the grammar. */
export interface Progress {
  /** What was read, each token with what the grammar asked for. */
  readonly read: readonly { readonly leaf: Leaf; readonly token: FormToken }[];
  /** What may come next, what the grammar prefers first. */
  readonly next: readonly Leaf[];
  /** Of the fixed words among them, those that have to follow in turn: `moved`, then `to`. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** What the shortest way to the end begins with. */
  readonly first?: Leaf;
  /** The statement may end here. */
  readonly isWhole: boolean;
}

/** Reads tokens as one statement of a block; of a declaration, without a block. */
export function progressOf(block: string | undefined, tokens: readonly FormToken[]): Progress {
  let threads: readonly Thread[] = reach([statementsOf(block)]).map((state) => ({ state, read: [] }));
  for (const token of tokens) threads = stepAll(threads, token);
  const states = threads.map(({ state }) => state);
  const [first] = shortest(states);
  return {
    read: threads[0]?.read ?? [],
    next: states.flatMap(({ leaf }) => leaf ?? []),
    words: new Map(
      states.flatMap(({ leaf, to }) => (leaf?.kind === 'word' && to ? [[leaf.text, fixedWords(to)]] : [])),
    ),
    ...(first ? { first } : {}),
    isWhole: states.some(({ isEnd }) => isEnd === true),
  };
}

/** One way to read what is written: every keyword is also a name, so that there may be several. */
interface Thread {
  readonly state: State;
  readonly read: Progress['read'];
}

function stepAll(threads: readonly Thread[], token: FormToken): Thread[] {
  const next = new Map<State, Thread>();
  for (const { state, read } of threads) {
    for (const reached of step([state], token)) {
      if (!next.has(reached) && state.leaf) {
        next.set(reached, { state: reached, read: [...read, { leaf: state.leaf, token }] });
      }
    }
  }
  return [...next.values()];
}

/** The block that a place is in, by the word that opens it; `undefined` at the top of a file. */
export function blockAt({ blocks }: Pick<Place, 'blocks'>): string | undefined {
  return blocks.at(-1)?.keyword.text;
}

/** The tokens of a statement up to an offset, as the grammar has them: an amount of money is one, and so is a block. */
export function formTokens({ tokens, block }: Statement, upTo: number): FormToken[] {
  const before = tokens.filter(({ end }) => end <= upTo);
  const closed = block?.close !== undefined && block.close < upTo ? block : undefined;
  const result: FormToken[] = [];
  for (const token of before) {
    if (closed && token.start > closed.open && result.every(({ kind }) => kind !== 'block'))
      result.push(BLOCK);
    const last = result.at(-1);
    if (last && isCurrency(last, token))
      result[result.length - 1] = { ...last, text: `${last.text} ${token.text}` };
    else result.push(token);
  }
  if (closed && result.every(({ kind }) => kind !== 'block')) result.push(BLOCK);
  return result;
}

const BLOCK: FormToken = { kind: 'block', text: '{' };

function isCurrency(before: FormToken, { text, opensLine }: ScannedToken): boolean {
  return (
    before.kind === 'number' && /^\d+(\.\d+)?$/.test(before.text) && !opensLine && /^[A-Z]{3}$/.test(text)
  );
}
