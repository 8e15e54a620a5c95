import {
  type Entry,
  type Phrase,
  type ResolvedMap,
  type Sort,
  say,
  type Team,
  type Wave,
} from '@migmap/core';
import { blocksOf } from '@migmap/rules';
import type { Leaf } from '../forms/grammar.ts';
import { NAMES } from '../forms/meanings.ts';
import { type Candidate, KINDS, kindOfSort } from './candidate.ts';
import { kindCandidates } from './kinds.ts';
import { SERVICE_RANKS } from './services.ts';
import { keyOf, namesBeside, type Spot, wordsOf } from './spot.ts';
import { WAVE_RANKS, waveDetail } from './waves.ts';

/** How well a thing fits at a spot; undefined where it does not fit at all. */
export type Rank = (entry: Entry) => { readonly tier: number; readonly why?: string | Phrase } | undefined;

/** Made once for a spot, asked for each thing. */
export type Ranking = (spot: Spot) => Rank;

/** The things that a name may mean. */
export function nameCandidates(spot: Spot, { feature }: Pick<Leaf, 'feature'>): Candidate[] {
  const key = keyOf(spot, feature);
  return namesOfSorts(spot, NAMES[key] ?? [], feature);
}

export function namesOfSorts(spot: Spot, sorts: readonly Sort[], feature: string | undefined): Candidate[] {
  const rank = RANKS[keyOf(spot, feature)]?.(spot) ?? DEFAULT;
  const beside = namesBeside(spot, feature);
  // Of a service that moves in shares the next share may be in the same step.
  const isNew = ({ label }: Candidate): boolean => !beside.has(label) || isShared(spot, label);
  return [...sorts.flatMap((sort) => ofSort(spot, sort, rank)), ...extras(spot, feature)].filter(isNew);
}

/** `migrate mail 50%, …`: it is named, with less than all of it. */
function isShared({ keyword, progress: { read } }: Spot, name: string): boolean {
  if (keyword !== 'migrate') return false;
  return read.some(({ token }, index) => token.text === name && read[index + 1]?.token.kind === 'number');
}

const DEFAULT: Rank = () => ({ tier: 0 });

const RANKS: Readonly<Record<string, Ranking>> = {
  ...SERVICE_RANKS,
  ...WAVE_RANKS,
  'owner.target': () => insidersFirst,
  'backup.target': (spot) => {
    const covered = coveredHere(spot);
    return (entry) => {
      const fits = spot.snapshot.map.resolved.backups.some(
        (backup) =>
          backup.name.value === entry.name.value && backup.of.some(({ value }) => covered.has(value)),
      );
      return { tier: fits ? 0 : 1 };
    };
  },
  'link.b': (spot) => otherThan(spot, 'a'),
  'over.b': (spot) => linkedSites(spot),
};

/** An owner stands inside the organisation. */
function insidersFirst(entry: Entry): { tier: number; why?: Phrase } {
  return (entry as Team).external ? { tier: 1, why: say`external` } : { tier: 0 };
}

/** What the rollback point around covers: what it names, else what its wave moves. */
function coveredHere({ place }: Spot): Set<string> {
  const [wave, rollback] = [place.blocks.at(-2), place.blocks.at(-1)];
  const head = rollback?.tokens.map(({ text }) => text) ?? [];
  const of = head.indexOf('of');
  if (of >= 0) return new Set(head.slice(of + 1));
  return new Set(wordsOf(wave?.block?.statements ?? [], 'migrate'));
}

function otherThan(spot: Spot, feature: string): Rank {
  const other = namesBeside(spot, feature);
  return (entry) => (other.has(entry.name.value) ? undefined : { tier: 0 });
}

function linkedSites(spot: Spot): Rank {
  const from = namesBeside(spot, 'a');
  const linked = new Set(
    spot.snapshot.map.resolved.links.flatMap(({ a, b }) => {
      if (from.has(a.value)) return [b.value];
      return from.has(b.value) ? [a.value] : [];
    }),
  );
  return ({ name }) => (from.has(name.value) ? undefined : { tier: linked.has(name.value) ? 0 : 1 });
}

function ofSort(spot: Spot, sort: Sort, rank: Rank): Candidate[] {
  if (sort === 'kind') return kindCandidates(spot);
  if (sort === 'tag') return tagsOf(spot.snapshot.map.resolved).map((label) => ({ label, kind: KINDS.tag }));
  const { resolved } = spot.snapshot.map;
  return resolved.names(sort).flatMap((label): Candidate[] => {
    const entry = resolved.find(sort, label);
    const ranked = entry && rank(entry);
    if (!entry || !ranked || isAt(entry, spot)) return [];
    const detail = ranked.why ?? detailOf(entry);
    const about = [sort, label] as const;
    return [{ label, kind: kindOfSort(sort), tier: ranked.tier, about, ...(detail ? { detail } : {}) }];
  });
}

/** What is being declared at this very place means nothing yet. */
function isAt({ name }: Entry, { snapshot, typed }: Spot): boolean {
  return name.source.file === snapshot.uri && name.source.start === typed.start;
}

function detailOf(entry: Entry): string | undefined {
  return entry.sort === 'wave' ? waveDetail(entry as unknown as Wave) : entry.title?.value;
}

/** What may stand for a name without being one. */
function extras(spot: Spot, feature: string | undefined): Candidate[] {
  const key = keyOf(spot, feature);
  if (key === 'wave.after' && namesBeside(spot, feature).size === 0) {
    return [{ label: 'none', kind: KINDS.other, detail: say`a track of its own`, tier: 9 }];
  }
  if (key !== 'layer.target') return [];
  const { resolved } = spot.snapshot.map;
  const layers = resolved.knowledge.names().flatMap((name) => resolved.knowledge.find(name)?.layer ?? []);
  const known = new Set(resolved.names('layer'));
  return [...new Set(layers)].flatMap((label) =>
    known.has(label)
      ? []
      : [{ label, kind: KINDS.layer, detail: say`a layer of the built-in kinds`, tier: 1 }],
  );
}

/** Names that are meant somewhere, but stand for nothing yet: they wait to be declared. */
export function undeclared(spot: Spot): Candidate[] {
  const sort = (spot.keyword ?? '') as Sort;
  const { resolved } = spot.snapshot.map;
  const isKnown = (name: string): boolean =>
    resolved.find(sort, name) !== undefined ||
    (sort === 'kind' && resolved.knowledge.find(name) !== undefined);
  const names = new Set<string>();
  for (const { ref, sorts } of resolved.uses) {
    if (sorts[0] === sort && ref.value !== '' && !isKnown(ref.value)) names.add(ref.value);
  }
  const detail = say`named elsewhere, not declared yet`;
  return [...names].map((label) => ({ label, kind: kindOfSort(sort), detail }));
}

const tags = new WeakMap<ResolvedMap, readonly string[]>();

function tagsOf(map: ResolvedMap): readonly string[] {
  let known = tags.get(map);
  if (known === undefined) {
    known = [...new Set([...blocksOf(map)].flatMap((block) => block.tags.map(({ value }) => value)))].sort();
    tags.set(map, known);
  }
  return known;
}
