import type {
  Certificate,
  Contract,
  Entry,
  KindDeclaration,
  NameRef,
  Risk,
  Rollback,
  Service,
} from '@migmap/core';
import type { LocationLink } from 'vscode-languageserver-types';
import type { LoadedMap } from '../workspace/loaded-map.ts';
import { declaredKind, isFirst, linkTo } from './definition.ts';
import type { Occurrence } from './occurrences.ts';
import { servicesOf } from './plan-index.ts';
import type { Snapshot } from './snapshot.ts';
import { nameIn } from './unread-names.ts';

/**
 * What a thing is, one step up: of a service its kind where the map declares that, of a kind what it is, of a step,
 * a backup or a contract the services that it is about.
 */
export function typeDefinition(snapshot: Snapshot, offset: number): LocationLink[] {
  return snapshot.maps
    .flatMap((map) => {
      const found = nameIn(map, snapshot.uri, offset);
      if (!found) return stepLinks(snapshot, map, offset);
      return typesOf(map, found).map((entry) => linkTo(snapshot, found.source, entry));
    })
    .filter(isFirst);
}

function typesOf(map: LoadedMap, { entry }: Occurrence): Entry[] {
  if (!entry) return [];
  const [sort, name] = subjectsOf(entry);
  const found = name.map((ref) => (sort === 'kind' ? declaredKind(map, ref) : map.resolved.find(sort, ref)));
  return found.filter((one) => one !== undefined);
}

type Subjects = readonly [sort: 'kind' | 'service' | 'wave', names: readonly string[]];

function subjectsOf(entry: Entry): Subjects {
  const thing = entry as Entry & Partial<Service & KindDeclaration & About & Rollback & Risk>;
  switch (entry.sort) {
    case 'service':
      return ['kind', namesOf(thing.kind)];
    case 'kind':
      return ['kind', namesOf(thing.is)];
    case 'rollback':
      return thing.of?.length ? ['service', namesOf(thing.of)] : ['wave', namesOf(thing.wave)];
    case 'risk':
      if (thing.holder?.sort === 'wave') return ['wave', [thing.holder.name]];
      return ['service', [...(thing.holder ? [thing.holder.name] : []), ...namesOf(thing.on)]];
    default:
      return ['service', [thing.of, thing.covers, thing.for].flatMap(namesOf)];
  }
}

/** What things are about: data, records and backups are *of* a service, contracts cover some, certificates are for some. */
type About = { readonly of?: NameRef | readonly NameRef[] } & Pick<Contract, 'covers'> &
  Pick<Certificate, 'for'>;

function namesOf(refs: NameRef | readonly NameRef[] | undefined): string[] {
  if (refs === undefined) return [];
  return ('value' in refs ? [refs] : refs).map(({ value }) => value);
}

/** The word that opens a step stands for the step. */
function stepLinks(snapshot: Snapshot, { resolved }: LoadedMap, offset: number): LocationLink[] {
  const steps = snapshot.file.waves.flatMap((wave) => wave.steps);
  const step = steps.find(({ head }) => head.start <= offset && offset <= head.end);
  if (!step) return [];
  const origin = { ...step.head, end: step.head.start + step.type.length };
  return servicesOf(step).flatMap((ref) => {
    const entry = resolved.find('service', ref.value);
    return entry ? [linkTo(snapshot, origin, entry)] : [];
  });
}
