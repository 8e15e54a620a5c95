import { type Leaf, reach, type State, statementsOf } from '../src/lsp/forms/grammar.ts';

/** A statement as an editor colours it: the word that opens it, and every leaf that may come in it. */
export interface Form {
  readonly key: string;
  readonly leaves: readonly FormLeaf[];
  /** What may stand in its braces, by the word that opens it; absent where it has none. */
  readonly block?: string;
}

export interface FormLeaf {
  readonly leaf: Leaf;
  /** What the grammar asks for behind it. */
  readonly next: readonly Leaf[];
  /** The statement may be at its end behind it. */
  readonly mayEnd: boolean;
}

/** The statements of a block, or without one of a file: those that begin with the same word are one. */
export function formsOf(block?: string): Form[] {
  const opening = leavesAt([statementsOf(block)]);
  const keys = [...new Set(opening.map(({ leaf }) => leaf.text))];
  return keys.map((key) => {
    const first = opening.filter(({ leaf }) => leaf.text === key);
    const leaves = followed(first);
    const hasBlock = leaves.some(({ leaf }) => leaf.kind === 'block');
    return { key, leaves, ...(hasBlock ? { block: key } : {}) };
  });
}

interface Edge {
  readonly leaf: Leaf;
  readonly to: State;
}

function leavesAt(states: readonly State[]): Edge[] {
  return reach(states).flatMap(({ leaf, to }) => (leaf && to ? [{ leaf, to }] : []));
}

/** These, and all that can be reached from them. */
function followed(first: readonly Edge[]): FormLeaf[] {
  const found = new Map<Leaf, FormLeaf>();
  const visit = ({ leaf, to }: Edge): void => {
    if (found.has(leaf)) return;
    const states = reach([to]);
    const next = leavesAt([to]);
    found.set(leaf, {
      leaf,
      next: next.map((edge) => edge.leaf),
      mayEnd: states.some(({ isEnd }) => isEnd === true),
    });
    for (const edge of next) visit(edge);
  };
  for (const edge of first) visit(edge);
  return [...found.values()];
}
