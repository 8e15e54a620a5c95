import type { Service, Wave } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { Mention } from './change.ts';
import { asWritten, idOf, wordsOfThing } from './identity.ts';
import { type Ref, refsIn } from './items.ts';
import { type Move, movesOf, serviceRef, waveRef, wordsOfMove } from './moves.ts';
import type { Thing } from './thing.ts';
import { thingsOf } from './things.ts';

/** One of the two maps, with what is asked of it again and again. */
export interface MapSide {
  readonly map: ResolvedMap;
  readonly things: readonly Thing[];
  readonly moves: readonly Move[];
  /** By service: the wave that first migrates it, else the first that does anything with it. */
  readonly waves: ReadonlyMap<string, string>;
}

export function sideOf(map: ResolvedMap): MapSide {
  const moves = movesOf(map);
  const waves = new Map<string, string>();
  const first = [...moves].sort((a, b) => Number(a.type !== 'migrate') - Number(b.type !== 'migrate'));
  for (const { service, wave } of first) {
    if (!waves.has(service.value)) waves.set(service.value, wave.name.value);
  }
  return { map, things: thingsOf(map), moves, waves };
}

export function mentionOf(thing: Thing, source = thing.source): Mention {
  const { title } = thing;
  return {
    id: idOf(thing, asWritten),
    words: callOf(thing),
    own: ownCallOf(thing),
    about: aboutOf(thing),
    ...(title ? { title } : {}),
    source,
  };
}

export function mentionOfMove(move: Move, source = move.service.source): Mention {
  const wave = move.wave.name.value;
  const words = wordsOfMove(move);
  const about = [serviceRef(move), waveRef(move)];
  return { id: `wave ${wave} / ${words}`, words, own: words, about, wave, source };
}

function aboutOf(thing: Thing): Ref[] {
  const own =
    thing.name !== undefined && !thing.holder ? [{ sort: thing.sort, name: thing.name } as Ref] : [];
  const refs = [...own, ...(thing.holder ? aboutOf(thing.holder) : []), ...subjectRefs(thing)];
  return refs.filter(
    ({ sort, name }, at) => refs.findIndex((ref) => ref.sort === sort && ref.name === name) === at,
  );
}

/** `service mail`, `criterion "Sign-in time" of service directory`, `service mail depends on dns`. */
function callOf(thing: Thing): string {
  const words = ownCallOf(thing);
  if (!thing.holder) return words;
  const holder = callOf(thing.holder);
  return thing.sort === 'dependency' ? `${holder} ${words}` : `${words} of ${holder}`;
}

function ownCallOf(thing: Thing): string {
  return [SAID[thing.sort] ?? thing.sort, wordsOfThing(thing)].filter((word) => word !== '').join(' ');
}

const SAID: Readonly<Record<string, string>> = {
  dependency: 'depends on',
  assertion: 'assert',
  notification: 'notify',
  training: 'train',
  rollback: 'rollback',
  data: 'data',
};

/** The wave that a thing is about: that of its holder, the one it names, or the one that moves what it is of. */
export function waveOfThing(thing: Thing, side: MapSide): string | undefined {
  if (thing.holder) return waveOfThing(thing.holder, side);
  if (thing.sort === 'wave') return thing.name;
  if (thing.sort === 'service') return side.waves.get(thing.name ?? '');
  const refs = subjectRefs(thing);
  const wave = refs.find(({ sort, name }) => sort === 'wave' && side.map.find('wave', name) !== undefined);
  if (wave) return wave.name;
  return refs.flatMap(({ sort, name }) => (sort === 'service' ? (side.waves.get(name) ?? []) : []))[0];
}

/** Whom a change of a thing concerns: those who answer for it, have a part in it, or own what a wave moves. */
export function ownersOfThing(thing: Thing, side: MapSide): string[] {
  const parts = thing.facts.flatMap(refsIn).filter(({ sort }) => sort === 'team');
  const moved = thing.sort === 'wave' ? side.moves.filter(({ wave }) => wave.name.value === thing.name) : [];
  return [
    ...answering(thing, side.map),
    ...parts.map(({ name }) => name),
    ...moved.flatMap((move) => ownersOfMove(move, side)),
  ];
}

function answering(thing: Thing, map: ResolvedMap): string[] {
  const owners = thing.facts.filter(({ property }) => property === 'owner').flatMap(refsIn);
  if (owners.length > 0) return owners.map(({ name }) => name);
  if (thing.sort === 'team') return [thing.name ?? ''];
  if (thing.holder) return answering(thing.holder, map);
  return subjectRefs(thing).flatMap((ref) => ownerOfRef(ref, map));
}

export function ownersOfMove({ service, wave }: Move, { map }: MapSide): string[] {
  const owner = map.service(service)?.owner ?? wave.owner;
  return owner ? [owner.value] : [];
}

/** What a thing is about, beside what it merely mentions. */
const SUBJECTS = new Set(['of', 'on', 'for', 'covers', 'in', 'services', 'from', 'needed by', 'rule']);

function subjectRefs(thing: Thing): Ref[] {
  const named = thing.facts.filter(({ property }) => SUBJECTS.has(property)).flatMap(refsIn);
  return [...thing.label.filter((part) => typeof part !== 'string'), ...named];
}

function ownerOfRef({ sort, name }: Ref, map: ResolvedMap): string[] {
  if (sort !== 'service' && sort !== 'wave') return [];
  const owner = (map.find(sort, name) as Service | Wave | undefined)?.owner;
  return owner ? [owner.value] : [];
}
