import { type Kind, type Knowledge, knowledgeOf } from '../knowledge/kinds.ts';
import type {
  Disposition,
  MapFile,
  MapHeader,
  MigrationMap,
  Named,
  NameRef,
  Profile,
  Service,
  Sort,
  Stage,
} from './map.ts';
import { compareSources } from './source.ts';

type Lists = Pick<
  MapFile,
  | 'layers'
  | 'kinds'
  | 'teams'
  | 'sites'
  | 'links'
  | 'services'
  | 'bridges'
  | 'togethers'
  | 'certificates'
  | 'records'
  | 'data'
  | 'backups'
  | 'contracts'
  | 'decisions'
  | 'freezes'
  | 'waves'
  | 'risks'
  | 'rollbacks'
  | 'assertions'
  | 'views'
  | 'silencers'
  | 'uses'
  | 'problems'
>;

/** A thing found by name; criteria and rollback points are named, but may also have no name. */
export type Entry = Pick<Named, 'source' | 'head' | 'title'> & {
  readonly sort: Sort;
  readonly name: NonNullable<Named['name']>;
};

/**
 * Stage two: all files of a map as one, names looked up. Lists are in the order of the walk.
 * Of two things with one name the first counts; the second is `reference/duplicate`.
 */
export interface ResolvedMap extends Lists {
  readonly map: MigrationMap;
  /** The first `map` block. */
  readonly header: MapHeader | undefined;
  readonly headers: readonly MapHeader[];
  readonly stage: Stage;
  readonly profile: Profile;
  readonly timezone: string;
  readonly knowledge: Knowledge;
  find(sort: Sort, name: string): Entry | undefined;
  names(sort: Sort): readonly string[];
  service(ref: NameRef | undefined): Service | undefined;
  /** The built-in or declared kind of a service. */
  kindOf(service: Service): Kind | undefined;
  /** Pairs of things of one sort with one name, first and later. */
  readonly duplicates: readonly { readonly first: Entry; readonly second: Entry }[];
}

export function resolve(map: MigrationMap): ResolvedMap {
  const lists = joinFiles(map);
  const headers = map.files.flatMap((file) => file.headers);
  const header = headers[0];
  const { tables, duplicates } = nameTables(lists, map);
  const knowledge = knowledgeOf(lists.kinds);
  const services = (tables.get('service') ?? new Map()) as Map<string, Entry & Service>;
  return {
    ...lists,
    map,
    header,
    headers,
    stage: header?.stage?.value ?? 'review',
    profile: header?.profile?.value ?? 'public',
    timezone: header?.timezone?.value ?? 'UTC',
    knowledge,
    find: (sort, name) => tables.get(sort)?.get(name),
    names: (sort) => [...(tables.get(sort)?.keys() ?? [])],
    service: (ref) => (ref === undefined ? undefined : services.get(ref.value)),
    kindOf: (service) => (service.kind === undefined ? undefined : knowledge.find(service.kind.value)),
    duplicates,
  };
}

/** What happens to a service. `unsaid` counts as one that stays. */
export function dispositionOf(service: Service): Disposition {
  if (service.stays) return 'stays';
  if (service.from && service.to) return 'replaced';
  if (service.to) return 'introduced';
  if (service.from) return 'dropped';
  return 'unsaid';
}

/** `"Title" (name)`, or just the name where there is no title. */
export function label(thing: {
  readonly name?: { readonly value: string };
  readonly title?: { readonly value: string };
}): string {
  const name = thing.name?.value ?? '';
  if (!thing.title || thing.title.value === '') return `\`${name}\``;
  return name === '' ? `"${thing.title.value}"` : `"${thing.title.value}" (${name})`;
}

const LIST_NAMES = [
  'layers',
  'kinds',
  'teams',
  'sites',
  'links',
  'services',
  'bridges',
  'togethers',
  'certificates',
  'records',
  'data',
  'backups',
  'contracts',
  'decisions',
  'freezes',
  'waves',
  'risks',
  'rollbacks',
  'assertions',
  'views',
  'silencers',
  'uses',
  'problems',
] as const satisfies readonly (keyof Lists)[];

function joinFiles(map: MigrationMap): Lists {
  const only = map.files[0];
  if (only && map.files.length === 1) return only;
  const joined: Record<string, unknown[]> = {};
  for (const list of LIST_NAMES) {
    const all: unknown[] = [];
    for (const file of map.files) for (const item of file[list]) all.push(item);
    joined[list] = all;
  }
  return joined as unknown as Lists;
}

function nameTables(lists: Lists, map: MigrationMap) {
  const tables = new Map<Sort, Map<string, Entry>>();
  const duplicates: { first: Entry; second: Entry }[] = [];
  const add = (thing: {
    readonly sort: Sort;
    readonly name?: Named['name'];
    readonly source: Named['source'];
  }): void => {
    if (!thing.name || thing.name.value === '') return;
    const table = tables.get(thing.sort) ?? new Map<string, Entry>();
    tables.set(thing.sort, table);
    const first = table.get(thing.name.value);
    if (first) duplicates.push({ first, second: thing as Entry });
    else table.set(thing.name.value, thing as Entry);
  };
  const named: readonly (readonly Named[])[] = [
    lists.layers,
    lists.kinds,
    lists.teams,
    lists.sites,
    lists.services,
    lists.bridges,
    lists.certificates,
    lists.records,
    lists.data,
    lists.backups,
    lists.contracts,
    lists.decisions,
    lists.waves,
    lists.risks,
    lists.views,
  ];
  for (const list of named) for (const thing of list) add(thing);
  for (const rollback of lists.rollbacks) add(rollback);
  for (const criterion of allCriteria(lists, map)) add({ ...criterion, sort: 'criterion' });
  duplicates.sort((a, b) => compareSources(a.second.source, b.second.source));
  return { tables, duplicates };
}

function allCriteria(lists: Lists, map: MigrationMap) {
  return [
    ...map.files.flatMap((file) => file.headers.flatMap((header) => header.criteria)),
    ...lists.layers.flatMap((layer) => layer.criteria),
    ...lists.services.flatMap((service) => service.criteria),
    ...lists.waves.flatMap((wave) => wave.criteria),
  ];
}
