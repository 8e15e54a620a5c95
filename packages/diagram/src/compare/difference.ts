import {
  type Change,
  changeLine,
  joined,
  type Mention,
  namesNow,
  type Phrase,
  type Ref,
  type ResolvedMap,
  say,
} from '@migmap/core';
import type { OlderState } from '../picture.ts';
import { type Fate, fates, type NewsFate } from './fate.ts';
import { type NameNow, unionOf } from './union-map.ts';

/** Two states of a map as one: all that either has, and what became of each thing. */
export interface Difference {
  readonly older: OlderState;
  readonly newer: ResolvedMap;
  /** What either state has, by the names of now. */
  readonly union: ResolvedMap;
  readonly changes: readonly Change[];
  readonly now: NameNow;
  /** What a change is, belongs to, or is about, by the names of now. */
  aboutOf(change: Change): readonly Ref[];
  /** Whether it is there in one of the states only. */
  existence(sort: 'service' | 'layer' | 'wave' | 'bridge', name: string): 'added' | 'removed' | 'both';
  linkFate(from: string, to: string): Fate;
}

/** A change as a line of a picture. */
export interface PictureChange {
  readonly fate: NewsFate;
  readonly line: ReturnType<typeof changeLine>;
}

export function differenceOf(newer: ResolvedMap, older: OlderState): Difference {
  const { changes } = older.diff;
  const tables = new Map(
    (['service', 'layer', 'wave', 'bridge', 'team'] as const).map((sort) => [sort, namesNow(changes, sort)]),
  );
  const now: NameNow = (sort, name) => tables.get(sort)?.get(name) ?? name;
  const then = (sort: Parameters<NameNow>[0], name: string): string | undefined => {
    const table = tables.get(sort) ?? new Map<string, string>();
    const old = [...table].find(([, current]) => current === name)?.[0];
    return old ?? (table.has(name) ? undefined : name);
  };
  const union = unionOf(older.map, newer, now);
  const links = linkTable(older, newer, now);
  return {
    older,
    newer,
    union,
    changes,
    now,
    aboutOf: ({ before, after }) => {
      if (after) return after.about;
      return (before?.about ?? []).map(({ sort, name }) => ({ sort, name: now(sort as 'service', name) }));
    },
    existence: (sort, name) => {
      if (!newer.find(sort, name)) return 'removed';
      const old = then(sort, name);
      return old !== undefined && older.map.find(sort, old) ? 'both' : 'added';
    },
    linkFate: (from, to) => links.get(`${from} ${to}`) ?? 'same',
  };
}

/** Between which services something is rested on, and what became of it. */
function linkTable(
  { map: before, diff: { changes } }: OlderState,
  after: ResolvedMap,
  now: NameNow,
): Map<string, Fate> {
  const old = new Set(
    linksIn(before).map(({ from, to }) => `${now(from.sort, from.name)} ${now('service', to)}`),
  );
  const current = new Set(linksIn(after).map(({ from, to }) => `${from.name} ${to}`));
  const fates = new Map<string, Fate>();
  for (const key of current) if (!old.has(key)) fates.set(key, 'added');
  for (const key of old) if (!current.has(key)) fates.set(key, 'removed');
  for (const { sort, after: mention, before: gone } of changes) {
    if (sort !== 'dependency') continue;
    const ends = ((mention ?? gone)?.about ?? []).filter((ref) => isEnd(ref));
    const [from, to] = mention ? ends : ends.map((ref) => ({ ...ref, name: now(ref.sort, ref.name) }));
    const key = `${from?.name} ${to?.name}`;
    if (!fates.has(key)) fates.set(key, 'changed');
  }
  return fates;
}

function isEnd(ref: Ref): ref is Ref & { readonly sort: 'service' | 'bridge' } {
  return ref.sort === 'service' || ref.sort === 'bridge';
}

function linksIn({ services, bridges }: ResolvedMap) {
  return [...services, ...bridges].flatMap(({ sort, name, dependencies }) =>
    dependencies.flatMap(({ targets }) =>
      targets.map(({ value }) => ({
        from: { sort: sort as 'service' | 'bridge', name: name.value },
        to: value,
      })),
    ),
  );
}

/** How a thing is called where it is clear what it belongs to: there only its properties are named. */
function callIn(holder: Ref['sort'], { sort, kind }: Change): (mention: Mention) => string {
  return ({ own, about, wave }) => {
    const name = about[0]?.name ?? '';
    if (sort === holder) return own === `${holder} ${name}` ? '' : own;
    // `migrate mail 40%` on the card of mail is `migrate 40%`.
    if (sort !== 'step' || holder !== 'service') return own;
    return `${own.replace(` ${name}`, '')}${kind === 'added' || kind === 'removed' ? ` in wave ${wave}` : ''}`;
  };
}

/** A change as it stands on a thing of a sort, or by itself. */
export function pictureChange(change: Change, on?: Ref['sort']): PictureChange {
  return { fate: fateOfChange(change), line: changeLine(change, on ? callIn(on, change) : undefined) };
}

export function fateOfChange({ kind, sort }: Change): NewsFate {
  if (kind === 'moved') return sort === 'step' ? kind : 'changed';
  return kind === 'added' || kind === 'removed' ? kind : 'changed';
}

/** A thing that both states have is what weighs most of what is said of it. */
export function fateOfAll(changes: readonly PictureChange[]): Fate {
  if (changes.length === 0) return 'same';
  return changes.some(({ fate }) => fate === 'moved') ? 'moved' : 'changed';
}

/** How many things have each fate, for the line below the title: `2 added, 1 removed`. */
const COUNTED: Readonly<Record<NewsFate, (count: number) => Phrase>> = {
  added: (count) => say`${count} added`,
  removed: (count) => say`${count} removed`,
  changed: (count) => say`${count} changed`,
  moved: (count) => say`${count} moved`,
};

export function countedFates(all: readonly Fate[]): Phrase | undefined {
  const counts = fates.map((fate) => [all.filter((each) => each === fate).length, fate] as const);
  const said = counts.flatMap(([count, fate]) => (count > 0 ? [COUNTED[fate](count)] : []));
  return said.length > 0 ? joined(said, ', ') : undefined;
}
