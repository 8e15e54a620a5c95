import type { Clause } from '../outline/outline.ts';
import { commentsOf } from './essence.ts';
import { mergeItems } from './merge-list.ts';
import type { Versions } from './merge-texts.ts';

/** Clauses of one statement in three versions, each with the text that they stand in. */
export interface HeadVersions {
  readonly texts: Versions;
  readonly type: string;
  readonly base: readonly Clause[];
  readonly ours: readonly Clause[];
  readonly theirs: readonly Clause[];
}

export type MergedHead = { readonly text: string } | { readonly contradiction: Contradiction };

/** A clause that says one thing here and another there. */
export interface Contradiction {
  readonly feature: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** Merges what a statement says before its block, or behind it, clause by clause. */
export function mergeHead(versions: HeadVersions): MergedHead {
  const { ours, theirs, texts } = versions;
  const unmixed = unmixedHead(versions);
  if (unmixed !== undefined) return { text: unmixed };
  const merged = new Map<string, string>();
  for (const group of groupsOf(versions)) {
    const decided = decide(group, versions);
    if ('feature' in decided) return { contradiction: decided };
    for (const [feature, text] of decided) merged.set(feature, text);
  }
  const order = orderOf(ours, theirs).filter((feature) => merged.has(feature));
  const hasComments =
    [...insideComments(ours, texts.ours), ...insideComments(theirs, texts.theirs)].length > 0;
  if (hasComments) return { contradiction: { feature: 'key', ...bothSides(versions) } };
  return {
    text: order
      .map((feature) => merged.get(feature))
      .join(' ')
      .replaceAll(/^ +/g, ''),
  };
}

/** As it is written, where only one side has changed what is said. */
function unmixedHead({ base, ours, theirs, texts }: HeadVersions): string | undefined {
  const [was, our, their] = [saidBy(base), saidBy(ours), saidBy(theirs)];
  const written = (clauses: readonly Clause[], text: string): string =>
    text.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0);
  const [before, one] = [written(base, texts.base), written(ours, texts.ours)];
  if (our === their) return one === before ? written(theirs, texts.theirs) : one;
  if (their === was) return one;
  return our === was ? written(theirs, texts.theirs) : undefined;
}

function bothSides({ ours, theirs }: HeadVersions): Pick<Contradiction, 'ours' | 'theirs'> {
  return { ours: ours.map(wordsOf).join(' '), theirs: theirs.map(wordsOf).join(' ') };
}

function insideComments(clauses: readonly Clause[], text: string): string[] {
  const [first, last] = [clauses[0], clauses.at(-1)];
  return first && last ? commentsOf(text.slice(first.start, last.end)) : [];
}

/** Clauses that say one thing together. */
type Group = readonly string[];

/** In these each clause says something of its own; in all others they are one fact, but for lists. */
const apart: Readonly<Record<string, readonly string[]>> = {
  Migrate: ['done'],
  Retire: ['done'],
  Task: ['takes', 'by', 'stop', 'irreversible'],
  RollbackStep: ['takes'],
  Notification: ['date', 'via', 'about'],
  Training: ['topic', 'duration', 'date', 'with'],
  Hotline: ['span', 'by'],
  Check: ['every', 'rollbackWhen'],
  Dependency: ['soft'],
  Assumption: ['because'],
  Together: ['because'],
  Freeze: ['span', 'because'],
  OrderAssertion: ['because'],
  NoRollback: ['because'],
};

const declared: readonly string[] = ['name', 'title', 'layer', 'of', 'wave'];

/** Lists whose items mean nothing without the rest of the statement. */
const wholeLists: ReadonlySet<string> = new Set(['ResidencyRequirement', 'ImpactProperty', 'Load']);

function groupsOf({ type, base, ours, theirs }: HeadVersions): Group[] {
  const all = new Map([...base, ...ours, ...theirs].map((clause) => [clause.feature, clause]));
  const isDeclaration = [...all.keys()].some((feature) => feature === 'name' || feature === 'title');
  const isApart = ({ feature, isList }: Clause): boolean =>
    (isList && !wholeLists.has(type)) ||
    (apart[type]?.includes(feature) ?? false) ||
    (isDeclaration && declared.includes(feature));
  const core = [...all.values()].filter((clause) => !isApart(clause)).map(({ feature }) => feature);
  return [core, ...[...all.values()].filter(isApart).map(({ feature }) => [feature])];
}

function decide(group: Group, versions: HeadVersions): [string, string][] | Contradiction {
  const { base, ours, theirs, texts } = versions;
  const [was, our, their] = [pick(base, group), pick(ours, group), pick(theirs, group)];
  const said = { was: saidBy(was), our: saidBy(our), their: saidBy(their) };
  if (said.our === said.their || said.their === said.was) return written(our, texts.ours);
  if (said.our === said.was) return written(their, texts.theirs);
  const [a, b] = [our[0], their[0]];
  const feature = group.find((each) => each !== 'key') ?? 'key';
  if (a?.isList && b?.isList && group.length === 1) {
    const items = mergeItems({ base: was[0], ours: a, theirs: b });
    if (items) return [[a.feature, [...a.introduction, items.join(', ')].join(' ')]];
  }
  const values = (clauses: readonly Clause[]): string | undefined =>
    clauses.length === 0 ? undefined : clauses.map(wordsOf).join(' ');
  return { feature, ours: values(our), theirs: values(their) };
}

function pick(clauses: readonly Clause[], group: Group): Clause[] {
  return clauses.filter(({ feature }) => group.includes(feature));
}

function saidBy(clauses: readonly Clause[]): string {
  return clauses.map((clause) => `${clause.feature} ${wordsOf(clause)}`).join('\n');
}

function written(clauses: readonly Clause[], text: string): [string, string][] {
  return clauses.map((clause) => [clause.feature, text.slice(clause.start, clause.end)]);
}

function wordsOf({ words }: Clause): string {
  return words.join(' ').replaceAll(' ,', ',');
}

/** Both sides write clauses in the order of the language; what only one of them has goes to its place. */
function orderOf(ours: readonly Clause[], theirs: readonly Clause[]): string[] {
  const order = ours.map(({ feature }) => feature);
  for (const [index, { feature }] of theirs.entries()) {
    if (order.includes(feature)) continue;
    const before = theirs.slice(0, index).findLast((clause) => order.includes(clause.feature));
    order.splice(before ? order.indexOf(before.feature) + 1 : 0, 0, feature);
  }
  return order;
}
