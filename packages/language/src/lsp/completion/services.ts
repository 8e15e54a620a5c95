import {
  dispositionOf,
  type Entry,
  type Kind,
  type Phrase,
  phraseOf,
  type Requirement,
  type ResolvedMap,
  type Service,
  say,
  type Wave,
} from '@migmap/core';
import { kindHere } from './kinds.ts';
import type { Rank, Ranking } from './names.ts';
import { holderName, namesBeside, type Spot, wordsOf } from './spot.ts';
import { orderOf, waveAround } from './waves.ts';

/** Which services fit where a service is named. */
export const SERVICE_RANKS: Readonly<Record<string, Ranking>> = {
  'depends.targets': dependencies,
  'pilot.service': pilots,
  'migrate.service': migrations,
  'retire.services': retirements,
  'data.of': ({ snapshot: { map } }) => {
    const bearing = new Set(map.resolved.data.map(({ of }) => of?.value));
    return service((one) => {
      const bears = map.resolved.kindOf(one)?.data ?? false;
      return { tier: bearing.has(one.name.value) ? 1 : bears ? 0 : 2 };
    });
  },
  'backup.of': ({ snapshot: { map } }) => {
    const saved = new Set(map.resolved.backups.flatMap(({ of }) => of.map(({ value }) => value)));
    return ({ name }) => ({ tier: saved.has(name.value) ? 1 : 0 });
  },
  // A contract is about the old side.
  'covers.targets': () => service((one) => (one.from ? { tier: 0 } : one.stays ? { tier: 1 } : undefined)),
  'issuer.target': ({ snapshot: { map } }) => {
    const { knowledge } = map.resolved;
    return service(({ kind }) => ({ tier: kind && knowledge.isA(kind.value, 'certificates') ? 0 : 1 }));
  },
  'functions.movedTo': (spot) => {
    const own = holderName(spot, 'service');
    return ({ name }) => (name.value === own ? undefined : { tier: 0 });
  },
  'assert.b': (spot) => {
    const other = namesBeside(spot, 'a');
    return ({ name }) => (other.has(name.value) ? undefined : { tier: 0 });
  },
  'rollback.of': moverFirst,
  'risk.on': moverFirst,
};

type Ranked = ReturnType<Rank>;

/** A ranking of services, for lists that may hold other things as well. */
function service(rank: (service: Service) => Ranked): Rank {
  return (entry) => (entry.sort === 'service' ? rank(entry as unknown as Service) : { tier: 2 });
}

/** What its kind needs and nothing gives yet comes first, then what its kind prefers; what needs it itself, last. */
function dependencies(spot: Spot): Rank {
  const { resolved } = spot.snapshot.map;
  const own = holderName(spot, 'service');
  const given = new Set([...wordsOf(spot.siblings, 'depends'), ...wordsOf(statementHere(spot), 'depends')]);
  given.delete('on');
  given.delete('softly');
  const kind = kindHere(spot);
  const wishes = kind ? wishesOf(resolved, kind, given, own) : [];
  const dependents = own === undefined ? new Set<string>() : dependentsOf(resolved, own);
  return service((one) => {
    const name = one.name.value;
    if (name === own || given.has(name)) return undefined;
    for (const { tier, requirement, text } of wishes) {
      if (isOneOf(resolved, one, requirement.kinds)) return { tier, why: text };
    }
    return dependents.has(name) ? { tier: 3, why: say`depends on ${own ?? ''} itself` } : { tier: 2 };
  });
}

function statementHere({ place: { statement }, typed }: Spot) {
  return statement
    ? [{ ...statement, tokens: statement.tokens.filter(({ start }) => start !== typed.start) }]
    : [];
}

interface Wish {
  readonly tier: number;
  readonly requirement: Requirement;
  readonly text: Phrase;
}

function wishesOf(map: ResolvedMap, kind: Kind, given: ReadonlySet<string>, own: string | undefined): Wish[] {
  const within = reachedFrom(map, given);
  const isMet = ({ kinds }: Requirement): boolean =>
    [...within].some((name) => {
      const found = map.find('service', name) as Service | undefined;
      return name !== own && found !== undefined && isOneOf(map, found, kinds);
    });
  const wish = (tier: number, how: Phrase) => (requirement: Requirement) => {
    return { tier, requirement, text: say`${how} ${kind.name}: ${phraseOf(requirement.because)}` };
  };
  return [
    ...kind.requires.filter((one) => !isMet(one)).map(wish(0, say`required by`)),
    ...kind.prefers.filter((one) => !isMet(one)).map(wish(1, say`preferred by`)),
  ];
}

function isOneOf({ knowledge }: ResolvedMap, { kind }: Service, kinds: readonly string[]): boolean {
  return kind !== undefined && kinds.some((wanted) => knowledge.isA(kind.value, wanted));
}

/** The services that some depend on, straight or through others, with themselves. */
function reachedFrom(map: ResolvedMap, names: Iterable<string>): Set<string> {
  const reached = new Set(names);
  for (const name of reached) {
    const found = map.find('service', name) as Service | undefined;
    for (const { targets } of found?.dependencies ?? []) for (const { value } of targets) reached.add(value);
  }
  return reached;
}

const dependentsKept = new WeakMap<ResolvedMap, ReadonlyMap<string, readonly string[]>>();

/** The services that depend on one, straight or through others. */
function dependentsOf(map: ResolvedMap, name: string): Set<string> {
  const direct = dependentsKept.get(map) ?? indexDependents(map);
  dependentsKept.set(map, direct);
  const found = new Set([name]);
  for (const one of found) for (const dependent of direct.get(one) ?? []) found.add(dependent);
  found.delete(name);
  return found;
}

function indexDependents(map: ResolvedMap): Map<string, string[]> {
  const direct = new Map<string, string[]>();
  for (const { name, dependencies: own } of map.services) {
    for (const { value } of own.flatMap(({ soft, targets }) => (soft ? [] : targets))) {
      const list = direct.get(value);
      if (list) list.push(name.value);
      else direct.set(value, [name.value]);
    }
  }
  return direct;
}

/** Steps of other statements than the one at the cursor, by service. */
interface Steps {
  readonly migrated: readonly { readonly wave: Wave; readonly share: number }[];
  readonly piloted: readonly Wave[];
  readonly retired: readonly Wave[];
}

function stepsElsewhere(spot: Spot): (name: string) => Steps {
  const found = new Map<
    string,
    { migrated: { wave: Wave; share: number }[]; piloted: Wave[]; retired: Wave[] }
  >();
  const of = (name: string) => {
    const known = found.get(name) ?? { migrated: [], piloted: [], retired: [] };
    found.set(name, known);
    return known;
  };
  for (const wave of spot.snapshot.map.resolved.waves) {
    for (const step of wave.steps) {
      const { file, start, end } = step.source;
      if (file === spot.snapshot.uri && start <= spot.typed.start && spot.typed.start <= end) continue;
      if (step.type === 'pilot') of(step.service.value).piloted.push(wave);
      else if (step.type === 'retire') for (const { value } of step.services) of(value).retired.push(wave);
      else
        for (const { service: one, share } of step.parts)
          of(one.value).migrated.push({ wave, share: share?.value.base ?? 100 });
    }
  }
  return (name) => found.get(name) ?? { migrated: [], piloted: [], retired: [] };
}

/** What moves and has not moved yet; then what moves elsewhere, for a step may be on its way to another wave. */
function migrations(spot: Spot): Rank {
  const steps = stepsElsewhere(spot);
  return service((one) => {
    if (!moves(one)) return undefined;
    const { migrated } = steps(one.name.value);
    const sum = migrated.reduce((total, { share }) => total + share, 0);
    if (migrated.length === 0) return { tier: 0 };
    const where = [...new Set(migrated.map(({ wave }) => wave.name.value))].join(', ');
    return sum < 100
      ? { tier: 1, why: say`${sum} % move in ${where}` }
      : { tier: 2, why: say`moves in ${where}` };
  });
}

function pilots(spot: Spot): Rank {
  const steps = stepsElsewhere(spot);
  const isEarlier = earlierThanHere(spot);
  return service((one) => {
    if (!moves(one)) return undefined;
    const { migrated, piloted } = steps(one.name.value);
    const before = migrated.find(({ wave }) => isEarlier(wave));
    if (before) return { tier: 3, why: say`moves before, in ${before.wave.name.value}` };
    if (piloted[0]) return { tier: 2, why: say`has a pilot in ${piloted[0].name.value}` };
    const isHere = migrated.some(({ wave }) => wave.name.value === holderName(spot, 'wave'));
    return { tier: isHere ? 0 : 1 };
  });
}

/** What has an old side that nobody needs to move any more. */
function retirements(spot: Spot): Rank {
  const steps = stepsElsewhere(spot);
  return service((one) => {
    const disposition = dispositionOf(one);
    if (disposition !== 'replaced' && disposition !== 'dropped') return undefined;
    const { migrated, retired } = steps(one.name.value);
    if (retired[0]) return { tier: 3, why: say`is retired in ${retired[0].name.value}` };
    if (disposition === 'dropped') return { tier: 0, why: say`dropped` };
    const sum = migrated.reduce((total, { share }) => total + share, 0);
    const last = migrated.at(-1);
    if (!last) return { tier: 2, why: say`is in no wave yet` };
    return sum < 100
      ? { tier: 1, why: say`${sum} % have moved` }
      : { tier: 0, why: say`moved in ${last.wave.name.value}` };
  });
}

function moves(one: Service): boolean {
  const disposition = dispositionOf(one);
  return disposition !== 'stays' && disposition !== 'dropped';
}

function earlierThanHere(spot: Spot): (wave: Wave) => boolean {
  const order = orderOf(spot.snapshot.map.resolved);
  const here = waveAround(spot);
  return (wave) => here !== undefined && order.before(order.indexOf(wave), order.indexOf(here));
}

/** In a wave, what it moves comes first; what another rollback point of the wave covers, later. */
function moverFirst(spot: Spot): Rank {
  const moved = new Set(wordsOf(spot.siblings, 'migrate'));
  const covered = new Set(spot.keyword === 'rollback' ? wordsOf(spot.siblings, 'rollback') : []);
  return (entry: Entry) => {
    const name = entry.name.value;
    if (moved.size === 0 || entry.sort !== 'service') return { tier: 1 };
    return { tier: !moved.has(name) ? 2 : covered.has(name) ? 1 : 0 };
  };
}
