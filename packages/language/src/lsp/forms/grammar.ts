import type { GrammarAST } from 'langium';
import { MigmapGrammar } from '../../generated/grammar.ts';
import { BLOCK_OF_RULE } from '../../reading/forms.ts';

/*
 * The statements of the grammar as small machines, so that what may come next in half-written text is asked of the
 * grammar itself. A block counts as one sign: what may stand in it is another machine.
 */

/** What the grammar asks for at one point of a statement. */
export interface Leaf {
  /** A fixed word or sign, a terminal such as `STRING`, or a block in braces. */
  readonly kind: 'word' | 'sign' | 'terminal' | 'block';
  /** The word or sign, or the name of the terminal. */
  readonly text: string;
  /** Where the grammar says so. */
  readonly element: GrammarAST.AbstractElement;
  /** What it becomes in the syntax tree: `target`, `date`. */
  readonly feature?: string;
  /** Of a name: it makes something known, it means something, or it is one of a few words. */
  readonly name?: 'declared' | 'meant' | 'chosen';
}

export interface State {
  /** Where it may go without reading anything, what is preferred first. */
  readonly free: State[];
  leaf?: Leaf;
  /** Behind the leaf. */
  to?: State;
  isEnd?: true;
}

/** A token as the machines read it; a whole block is one. */
export interface FormToken {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'comment' | 'block';
  readonly text: string;
}

/** The machine of the statements in a block, or without one, of the declarations of a file. */
export function statementsOf(block?: string): State {
  const key = block ?? '';
  let start = machines.get(key);
  if (start === undefined) {
    start = { free: [] };
    const rule = block === undefined ? ruleOf('Item') : propertiesOf(block);
    if (rule) build(rule.definition, start, {}).isEnd = true;
    machines.set(key, start);
  }
  return start;
}

const machines = new Map<string, State>();

/** All states that can be reached without reading anything, what is preferred first. */
export function reach(states: readonly State[]): State[] {
  const seen = new Set<State>();
  const visit = (state: State): void => {
    if (seen.has(state)) return;
    seen.add(state);
    for (const next of state.free) visit(next);
  };
  for (const state of states) visit(state);
  return [...seen];
}

/** Where the machine may be behind a token; nowhere, where the grammar wants another. */
export function step(states: readonly State[], token: FormToken): State[] {
  return reach(states.flatMap(({ leaf, to }) => (leaf && to && matches(leaf, token) ? [to] : [])));
}

function matches(leaf: Leaf, { kind, text }: FormToken): boolean {
  if (leaf.kind === 'block' || kind === 'block') return leaf.kind === kind;
  return leaf.kind === 'terminal' ? (TERMINALS[leaf.text]?.(kind, text) ?? false) : leaf.text === text;
}

const DATE = /^\d+-\d+-\d+(T|$)/;
const TIME = /^\d+:\d+$/;

const TERMINALS: Readonly<Record<string, (kind: FormToken['kind'], text: string) => boolean>> = {
  ID: (kind) => kind === 'word',
  STRING: (kind) => kind === 'text',
  DATE: (kind, text) => kind === 'number' && DATE.test(text),
  TIME: (kind, text) => kind === 'number' && TIME.test(text),
  QUANTITY: (kind, text) => kind === 'number' && !DATE.test(text) && !TIME.test(text),
};

export function ruleOf(name: string): GrammarAST.ParserRule | undefined {
  const rule = MigmapGrammar().rules.find((each) => each.name === name);
  return rule?.$type === 'ParserRule' ? rule : undefined;
}

export function propertiesOf(block: string): GrammarAST.ParserRule | undefined {
  const name = Object.keys(BLOCK_OF_RULE).find((rule) => BLOCK_OF_RULE[rule] === block);
  const definition = name === undefined ? undefined : ruleOf(name)?.definition;
  if (definition?.$type !== 'Group') return undefined;
  const { elements } = definition as GrammarAST.Group;
  return elements.map(blockOf).find((rule) => rule !== undefined);
}

/** The rule of what stands in the braces, where an element is a block in braces. */
export function blockOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  if (element.$type !== 'Group') return undefined;
  for (const each of (element as GrammarAST.Group).elements) {
    if (each.$type !== 'Assignment' || (each as GrammarAST.Assignment).feature !== 'properties') continue;
    const { terminal } = each as GrammarAST.Assignment;
    const rule = terminal.$type === 'RuleCall' ? (terminal as GrammarAST.RuleCall).rule.ref : undefined;
    return rule?.$type === 'ParserRule' ? rule : undefined;
  }
  return undefined;
}

type Context = Pick<Leaf, 'feature' | 'name'>;

/** Adds the states of an element behind a state, and gives the last of them. */
function build(element: GrammarAST.AbstractElement, from: State, context: Context): State {
  const { cardinality } = element;
  const start: State = { free: [] };
  from.free.push(start);
  const end = buildOnce(element, start, context);
  const after: State = { free: [] };
  if (cardinality === '*' || cardinality === '+') end.free.push(start);
  end.free.push(after);
  if (cardinality === '?' || cardinality === '*') from.free.push(after);
  return after;
}

function buildOnce(element: GrammarAST.AbstractElement, from: State, context: Context): State {
  switch (element.$type) {
    case 'Keyword':
      return read(from, { ...wordOrSign((element as GrammarAST.Keyword).value), element }, context);
    case 'Assignment': {
      const { feature, terminal } = element as GrammarAST.Assignment;
      return build(terminal, from, { ...context, feature });
    }
    case 'RuleCall':
      return buildCall(element as GrammarAST.RuleCall, from, context);
    case 'Alternatives': {
      const end: State = { free: [] };
      for (const each of (element as GrammarAST.Alternatives).elements)
        build(each, from, context).free.push(end);
      return end;
    }
    case 'Group': {
      const { elements } = element as GrammarAST.Group;
      if (blockOf(element)) return read(from, { kind: 'block', text: '{', element }, {});
      return elements.reduce((state, each) => build(each, state, context), from);
    }
    default:
      return from;
  }
}

function buildCall(call: GrammarAST.RuleCall, from: State, context: Context): State {
  const rule = call.rule.ref;
  if (rule?.$type !== 'ParserRule')
    return read(from, { kind: 'terminal', text: rule?.name ?? '', element: call }, context);
  if (rule.name !== 'NameRef' && rule.name !== 'Name') return build(rule.definition, from, context);
  const chosen = context.feature === 'name' ? 'declared' : 'chosen';
  const name = rule.name === 'NameRef' ? 'meant' : chosen;
  return read(from, { kind: 'terminal', text: 'ID', element: call }, { ...context, name });
}

function read(from: State, what: Pick<Leaf, 'kind' | 'text' | 'element'>, context: Context): State {
  const to: State = { free: [] };
  const leaf: State = { free: [], leaf: { ...what, ...context }, to };
  from.free.push(leaf);
  return to;
}

function wordOrSign(value: string): Pick<Leaf, 'kind' | 'text'> {
  return { kind: /^[a-z]/.test(value) ? 'word' : 'sign', text: value };
}
