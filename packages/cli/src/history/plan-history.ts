import { relative, sep } from 'node:path';
import type { CheckSettings } from '../check-settings.ts';
import { runGit } from '../git/run-git.ts';
import { count } from '../reporters/words.ts';
import { commitOf } from '../since/git.ts';
import { BadInput } from '../wrong-use.ts';
import { type Commit, commitsOf } from './commits.ts';
import { type Followed, type Judge, type Judged, openJudge } from './judge.ts';
import { GONE, type Move, movedSince, UNREAD } from './moved.ts';
import { type PlanState, renamedSince } from './plan-state.ts';

/** One commit that changed the map. */
export interface Entry {
  readonly commit: Pick<Commit, 'id' | 'short' | 'date' | 'subject'>;
  /** The file that the map started from, as it was called then. */
  readonly file: string;
  /** Undefined where there was nothing that could be judged. */
  readonly plan: PlanState | undefined;
  /** What it did to the plan; undefined for the first. */
  readonly moved: readonly Move[] | undefined;
  /** What waves are called in the end, by what they are called here. */
  readonly lastNames: ReadonlyMap<string, string>;
}

export interface HistoryWish {
  /** The whole path of the map. */
  readonly map: string;
  readonly top: string;
  /** The last commit of it. */
  readonly revision: string;
  readonly settings: CheckSettings;
  /** No more entries than these, and none before this day. */
  readonly most: number | undefined;
  readonly since: string | undefined;
}

/** How a plan changed from commit to commit, the oldest first. */
export async function planHistory(wish: HistoryWish): Promise<Entry[]> {
  const { top, map, revision } = wish;
  const start = relative(top, map).replaceAll(sep, '/');
  const followed = follow(commitsOf(top, lastCommit(top, revision)), start);
  if (followed.length === 0) {
    const branch = revision === 'HEAD' ? 'this branch' : revision;
    throw new BadInput(`${start} is in no commit of ${branch}: there is no history of it.`);
  }
  const judge = await openJudge(top, wish.settings);
  try {
    return shown(await entries(await judgedStates(followed, judge, wish), judge), wish);
  } finally {
    judge.close();
  }
}

function lastCommit(top: string, revision: string): string {
  const isBranch = revision === 'HEAD';
  if (isBranch && runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0) {
    throw new BadInput('there is no commit yet, and so no history.');
  }
  return commitOf(revision, top, isBranch ? 'the history' : revision);
}

/** Commits that had the file, or removed it, under whatever name it then had; the newest first. */
function follow(commits: readonly Commit[], start: string): Followed[] {
  const followed: Followed[] = [];
  let file = start;
  for (const commit of commits) {
    if (commit.maps.has(file) || commit.removed.has(file)) followed.push({ commit, file });
    file = commit.renamed.get(file) ?? file;
  }
  return followed;
}

type State = Followed & Judged;

/** One more than is shown is judged: a change is told against what was before. */
async function judgedStates(
  followed: readonly Followed[],
  judge: Judge,
  { most = Number.POSITIVE_INFINITY, since = '' }: HistoryWish,
): Promise<State[]> {
  const newestFirst: State[] = [];
  for (const one of followed) {
    const state = { ...one, ...(await judge.judge(one)) };
    // What is the same as in the commit after it was not changed there.
    if (newestFirst.at(-1)?.key === state.key) newestFirst.pop();
    newestFirst.push(state);
    if (newestFirst.length > most || one.commit.date < since) break;
  }
  return newestFirst.reverse();
}

async function entries(states: readonly State[], judge: Judge): Promise<Entry[]> {
  const found: Entry[] = [];
  let lastNames: ReadonlyMap<string, string> = new Map();
  let next: PlanState | undefined;
  for (const [index, state] of [...states.entries()].reverse()) {
    const { commit, file, plan } = state;
    const { id, short, date, subject } = commit;
    lastNames = namesBefore(plan, next, lastNames);
    next = plan ?? next;
    const before = states.slice(0, index);
    const moved = index === 0 ? undefined : await movedBetween(before, state, judge);
    found.push({ commit: { id, short, date, subject }, file, plan, moved, lastNames });
  }
  return found.reverse();
}

/** From the end to the beginning: a wave is called what it is called in the end. */
function namesBefore(
  plan: PlanState | undefined,
  next: PlanState | undefined,
  lastNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (!plan || !next) return lastNames;
  const { waves } = renamedSince(plan, next);
  if (waves.size === 0) return lastNames;
  return new Map([
    ...lastNames,
    ...[...waves].map(([old, name]) => [old, lastNames.get(name) ?? name] as const),
  ]);
}

/** A plan is held against the last one before it that could be read. */
async function movedBetween(states: readonly State[], now: State, judge: Judge): Promise<Move[]> {
  const before = states.at(-1) as State;
  const isRenamed = before.file !== now.file;
  const renamed = isRenamed
    ? [{ text: `file renamed: ${before.file} → ${now.file}`, short: 'file renamed' }]
    : [];
  if (now.objects.length === 0) return [...renamed, { text: GONE }];
  if (!now.plan) return [...renamed, ...(before.plan ? [{ text: UNREAD }] : [])];
  if (!before.plan) {
    const last = states.findLast(({ plan }) => plan)?.plan;
    const again = before.objects.length === 0 ? 'the map is there again' : 'can be read as a plan again';
    const text = last ? again : 'can be read as a plan';
    return [...renamed, { text }, ...(last ? movedSince(last, now.plan) : [])];
  }
  const moved = [...renamed, ...movedSince(before.plan, now.plan)];
  return moved.length > 0 ? moved : [{ text: await otherFacts(before, now, judge), isQuiet: true }];
}

/** What else changed is worth a number; that nothing did, a word. */
async function otherFacts(before: State, now: State, judge: Judge): Promise<string> {
  const { plainFacts } = await import('../git/texts.ts');
  const factsOf = async ({ objects }: State): Promise<Set<string>> => {
    const texts = await Promise.all(objects.map((object) => judge.textOf(object)));
    return new Set(texts.flatMap((bytes) => plainFacts(new TextDecoder().decode(bytes)) ?? []));
  };
  const [was, is] = [await factsOf(before), await factsOf(now)];
  const changed = Math.max(countNotIn(was, is), countNotIn(is, was));
  if (changed === 0) return 'layout or comments only';
  return `${count(changed, 'other fact')} changed`;
}

function countNotIn(others: ReadonlySet<string>, facts: ReadonlySet<string>): number {
  return [...facts].filter((fact) => !others.has(fact)).length;
}

function shown(all: readonly Entry[], { most, since }: HistoryWish): Entry[] {
  const recent = all.filter(({ commit }) => since === undefined || commit.date >= since);
  return most === undefined ? recent : recent.slice(-most);
}
