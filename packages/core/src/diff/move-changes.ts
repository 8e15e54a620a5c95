import type { SourceRef } from '../model/source.ts';
import type { Change, ChangeKind, Mention, Values } from './change.ts';
import { compareFacts, type FactChange } from './compare-facts.ts';
import { mentionOf, mentionOfMove, ownersOfMove } from './context.ts';
import type { Comparison } from './diff-maps.ts';
import { match, type Pair } from './match.ts';
import { type Move, type MovePair, matchMoves, waveRef, wordsOfMove } from './moves.ts';
import { matchStatements, type Statement, type StatementPair, StatementTable } from './statements.ts';
import type { Thing } from './thing.ts';
import { stepFacts, tasksOf } from './things.ts';

/** What the waves do otherwise: steps that are new, gone, moved, parted, put in another order, or said otherwise. */
export function moveChanges(comparison: Comparison): Change[] {
  const { before, after, names } = comparison;
  const moves = matchMoves(before.moves, after.moves, names);
  const { pairs, partings, removed, added } = moves;
  const table = new StatementTable(before.moves, after.moves);
  const statements = matchStatements(moves, names, table);
  return [
    ...removed.map((move) => about([move], [], 'removed', comparison)),
    ...added.map((move) => about([], [move], 'added', comparison)),
    ...pairs.flatMap((pair) => pairChanges(pair, comparison)),
    ...partings.map((parting) => parted(parting.before, parting.after, comparison)),
    ...statements.partings.map(({ before: old, after: current }) => regrouped(old, current, comparison)),
    ...statements.reordered.map((order) => reordered(order, comparison)),
    ...statements.pairs.flatMap((pair) => statementChanges(pair, comparison)),
  ];
}

function pairChanges(pair: MovePair, comparison: Comparison): Change[] {
  const { names } = comparison;
  const { before, after } = pair;
  const isMoved = names.before(waveRef(before)) !== names.after(waveRef(after));
  const changed = compareFacts(ownFacts(before), ownFacts(after), names);
  return [
    ...(isMoved ? [about([before], [after], 'moved', comparison)] : []),
    ...changed.map((change) => changedMove(pair, change, comparison)),
  ];
}

/** What a step says of one service alone. */
function ownFacts({ part, step, service }: Move): Parameters<typeof compareFacts>[0] {
  const group = step.type === 'pilot' ? step.group : part?.group;
  const share = part?.share;
  return [
    ...(group
      ? [{ property: 'group', form: 'one' as const, items: [{ parts: [group.value], source: group.source }] }]
      : []),
    ...(part
      ? [
          {
            property: 'share',
            form: 'one' as const,
            items: [{ parts: [`${share?.value.base ?? 100}%`], source: share?.source ?? service.source }],
          },
        ]
      : []),
  ];
}

function changedMove({ before, after }: MovePair, change: FactChange, comparison: Comparison): Change {
  const { property, values, sources } = change;
  return { ...about([before], [after], 'changed', comparison, sources), property, values };
}

function parted(before: readonly Move[], after: readonly Move[], comparison: Comparison): Change {
  const { names } = comparison;
  const waves = [
    ...before.map((move) => names.before(waveRef(move))),
    ...after.map((move) => names.after(waveRef(move))),
  ];
  const isOneWave = new Set(waves).size === 1;
  const words = (moves: readonly Move[]): string[] =>
    moves.map((move) => `${wordsOfMove(move)}${isOneWave ? '' : ` in ${move.wave.name.value}`}`).sort();
  return {
    ...about(before, after, after.length > before.length ? 'split' : 'merged', comparison),
    values: { before: words(before), after: words(after), form: 'list' },
  };
}

function regrouped(
  before: readonly Statement[],
  after: readonly Statement[],
  comparison: Comparison,
): Change {
  const moves = (statements: readonly Statement[]): Move[] =>
    statements.flatMap((statement) => statement.moves);
  return {
    ...about(moves(before), moves(after), after.length > before.length ? 'split' : 'merged', comparison),
    values: { before: before.map(wordsOfStatement), after: after.map(wordsOfStatement), form: 'list' },
  };
}

function wordsOfStatement({ moves }: Statement): string {
  const [first] = moves;
  const words = moves.map((move) => wordsOfMove(move).slice(move.type.length + 1)).sort();
  return `${first?.type ?? ''} ${words.join(', ')}`;
}

function reordered(
  { before, after }: { readonly before: readonly Move[]; readonly after: readonly Move[] },
  comparison: Comparison,
): Change {
  const values: Values = { before: before.map(wordsOfMove), after: after.map(wordsOfMove), form: 'list' };
  const mention = (move: Move | undefined) => {
    const wave = move?.wave.name.value ?? '';
    const source = move?.service.source as SourceRef;
    const about = [{ sort: 'wave' as const, name: wave }];
    return {
      id: `wave ${wave} / steps`,
      words: `the steps of wave ${wave}`,
      own: 'the steps',
      about,
      wave,
      source,
    };
  };
  return {
    ...about(before, after, 'reordered', comparison),
    before: mention(before[0]),
    after: mention(after[0]),
    values,
  };
}

/** Properties and tasks of a statement that both maps have. */
function statementChanges({ before, after, via }: StatementPair, comparison: Comparison): Change[] {
  const facts = compareFacts(
    stepFacts(before.step, comparison.before.map),
    stepFacts(after.step, comparison.after.map),
    comparison.names,
  );
  return [
    ...facts.map((change) => changedMove(via.pair, change, comparison)),
    ...taskChanges(via.pair, comparison),
  ];
}

function taskChanges(moves: MovePair, comparison: Comparison): Change[] {
  const { names } = comparison;
  const [old, current] = [
    tasksIn(moves.before, comparison.before.map),
    tasksIn(moves.after, comparison.after.map),
  ];
  const matching = match(old, current, names);
  const of = (tasks: Partial<Pair>, kind: ChangeKind, sources: FactChange['sources'] = {}): Change => {
    const { before: _, after: __, ...shared } = about([moves.before], [moves.after], kind, comparison);
    return {
      ...shared,
      sort: 'task',
      ...(tasks.before ? { before: mentionOfTask(tasks.before, moves.before, sources.before) } : {}),
      ...(tasks.after ? { after: mentionOfTask(tasks.after, moves.after, sources.after) } : {}),
    };
  };
  return [
    ...matching.removed.map((before) => of({ before }, 'removed')),
    ...matching.added.map((after) => of({ after }, 'added')),
    ...matching.pairs.flatMap((pair) => [
      ...(pair.before.title === pair.after.title ? [] : [of(pair, 'renamed')]),
      ...compareFacts(pair.before.facts, pair.after.facts, names).map(({ property, values, sources }) => ({
        ...of(pair, 'changed', sources),
        property,
        values,
      })),
    ]),
  ];
}

function tasksIn({ step }: Move, map: Comparison['before']['map']): Thing[] {
  return step.type === 'migrate' ? tasksOf(step.tasks, map) : [];
}

/** A task belongs to its step, which has no place among the things of the map. */
function mentionOfTask(task: Thing, move: Move, source = task.source): Mention {
  const step = mentionOfMove(move, source);
  const own = mentionOf(task, source);
  return { ...step, id: `${step.id} / ${own.id}`, words: `${own.words} of ${step.words}`, own: own.own };
}

function about(
  before: readonly Move[],
  after: readonly Move[],
  kind: ChangeKind,
  { before: old, after: current, names }: Comparison,
  sources: FactChange['sources'] = {},
): Change {
  const [one, other] = [before[0], after[0]];
  const owners = [
    ...before.flatMap((move) => ownersOfMove(move, old)),
    ...after.flatMap((move) => ownersOfMove(move, current)),
  ];
  return {
    kind,
    sort: 'step',
    ...(one ? { before: mentionOfMove(one, sources.before) } : {}),
    ...(other ? { after: mentionOfMove(other, sources.after) } : {}),
    wave: other ? other.wave.name.value : names.now(waveRef(one as Move)),
    owners: [...new Set(owners)].sort(),
  };
}
