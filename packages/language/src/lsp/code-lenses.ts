import {
  type Entry,
  type Phrase,
  type SourceRef,
  type Speaker,
  say,
  type TeamLoad,
  teamLoads,
  type Wave,
  windowFit,
} from '@migmap/core';
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { counted } from './counted.ts';
import { type PlanIndex, planIndexOf, servicesOf } from './plan-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A fact above a declaration, and the places that it comes from. */
export interface Lens {
  readonly range: Range;
  readonly fact: Fact;
}

/** What a lens says, to be found again when its words are asked for. */
export interface Fact {
  readonly sort: 'service' | 'wave';
  readonly name: string;
  readonly about: string;
}

/** The words of a lens, where it leads from, and where to. */
export interface LensWords {
  readonly title: string;
  readonly position: Position;
  readonly locations: readonly Location[];
}

/** Above services who depends on them, what threatens them and when they move; above waves what they do and what it costs. */
export function codeLenses(snapshot: Snapshot): Lens[] {
  const { map, file } = snapshot;
  const declared = [...file.services, ...file.waves].filter(({ sort, name, source }) => {
    const counting = map.resolved.find(sort, name.value);
    return counting?.source.start === source.start && counting.source.file === source.file;
  });
  declared.sort((a, b) => a.source.start - b.source.start);
  return declared.flatMap((thing) => {
    const range = snapshot.rangeOf(thing.head);
    const { sort, name } = thing as { readonly sort: Fact['sort'] } & typeof thing;
    return [...factsOf(snapshot, sort, name.value).keys()].map((about) => ({
      range,
      fact: { sort, name: name.value, about },
    }));
  });
}

/** The words of a lens; undefined where the fact is none any more. */
export function lensWords(snapshot: Snapshot, { sort, name, about }: Fact): LensWords | undefined {
  const thing = snapshot.map.resolved.find(sort, name);
  const found = factsOf(snapshot, sort, name).get(about);
  if (!thing || !found) return undefined;
  return {
    title: found.title,
    position: snapshot.rangeOf(thing.name.source).start,
    locations: found.places().map((source) => snapshot.locationOf(source)),
  };
}

interface FactWords {
  readonly title: string;
  readonly places: () => readonly SourceRef[];
}

type Facts = Map<string, FactWords>;

function factsOf({ map, maps, speak }: Snapshot, sort: Fact['sort'], name: string): Facts {
  if (sort === 'service') return serviceFacts(maps.map(planIndexOf), name, speak);
  const wave = map.resolved.find('wave', name);
  return wave ? waveFacts(map, wave as Entry & Wave, speak) : new Map();
}

/** What several maps say of a service that they share counts together, and what they share themselves once. */
function serviceFacts(indexes: readonly PlanIndex[], name: string, speak: Speaker): Facts {
  const facts: Facts = new Map();
  const all = indexes.flatMap((index) => index.dependentsOf('service', name));
  const dependents = distinct(all, ({ target }) => target.source);
  if (dependents.length > 0)
    facts.set('dependents', {
      title: speak(
        counted(distinct(dependents, ({ dependent }) => dependent.name.source).length, 'dependent'),
      ),
      places: () => dependents.map(({ target }) => target.source),
    });
  const risks = distinct(
    indexes.flatMap((index) => index.risksOf(name)),
    (risk) => risk.name.source,
  );
  if (risks.length > 0)
    facts.set('risks', {
      title: speak(counted(risks.length, 'risk')),
      places: () => risks.map((risk) => risk.name.source),
    });
  const steps = distinct(
    indexes.flatMap((index) => index.stepsOf(name)),
    ({ ref }) => ref.source,
  );
  for (const title of new Set(steps.map(({ wave }) => wave.name.value))) {
    const places = () => steps.flatMap(({ wave, ref }) => (wave.name.value === title ? [ref.source] : []));
    facts.set(`wave ${title}`, { title, places });
  }
  return facts;
}

function distinct<T>(all: readonly T[], placeOf: (one: T) => SourceRef): T[] {
  const seen = new Map<string, T>();
  for (const one of all) {
    const { file, start } = placeOf(one);
    const key = `${file} ${start}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function waveFacts(map: LoadedMap, wave: Wave, speak: Speaker): Facts {
  const facts: Facts = new Map();
  const services = new Set(wave.steps.flatMap(servicesOf).map(({ value }) => value)).size;
  if (wave.steps.length > 0)
    facts.set('steps', {
      title: speak(stepsWith(counted(wave.steps.length, 'step'), services)),
      places: () => wave.steps.map(({ head }) => head),
    });
  const busiest = busiestTeam(map, wave);
  if (busiest)
    facts.set('load', {
      title: speak(say`${busiest.team.name.value} ${percent(busiest)} % loaded`),
      places: () => busiest.efforts.map(({ service }) => service.effort?.source ?? service.name.source),
    });
  const fit = windowFit(map.walked, wave);
  if (fit?.latestGo)
    facts.set('latest-go', {
      title: speak(say`latest go/no-go ${fit.latestGo.replace('T', ' ')}`),
      places: () => [fit.window.source],
    });
  return facts;
}

function stepsWith(steps: Phrase, services: number): Phrase {
  return services === 1 ? say`${steps} with ${services} service` : say`${steps} with ${services} services`;
}

const loads = new WeakMap<object, ReadonlyMap<Wave, TeamLoad>>();

/** Of the teams that a wave keeps busy the one with the least time left. */
function busiestTeam({ resolved }: LoadedMap, wave: Wave): TeamLoad | undefined {
  let known = loads.get(resolved);
  if (!known) {
    const busiest = new Map<Wave, TeamLoad>();
    for (const load of teamLoads(resolved)) {
      const other = busiest.get(load.wave);
      if (load.available > 0 && (!other || share(load) > share(other))) busiest.set(load.wave, load);
    }
    known = busiest;
    loads.set(resolved, known);
  }
  return known.get(wave);
}

function share({ needed, available }: TeamLoad): number {
  return needed / available;
}

function percent(load: TeamLoad): number {
  return Math.round(share(load) * 100);
}
