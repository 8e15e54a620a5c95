import {
  type Bridge,
  type Dependency,
  type NameRef,
  type ResolvedMap,
  resolve,
  type Service,
  type SourceFile,
} from '@migmap/core';

/** By sort, the name that a thing of the older map has now. */
export type NameNow = (sort: 'service' | 'layer' | 'wave' | 'bridge' | 'team', name: string) => string;

/**
 * The newer map with what only the older one has, by the names of now, each thing behind the one that it followed. What
 * both have is as the newer one says it, with the dependencies that are gone added.
 */
export function unionOf(before: ResolvedMap, after: ResolvedMap, now: NameNow): ResolvedMap {
  const renamed = renaming(now);
  const services = joined(
    after.services.map((service) => withGone(service, olderOf('service', service), renamed)),
    before.services.map(renamed.service),
  );
  const bridges = joined(
    after.bridges.map((bridge) => withGone(bridge, olderOf('bridge', bridge), renamed)),
    before.bridges.map(renamed.bridge),
  );
  const layers = joined(
    after.layers,
    before.layers.map((layer) => renamed.thing(layer, 'layer')),
  );
  const teams = joined(
    after.teams,
    before.teams.map((team) => renamed.thing(team, 'team')),
  );
  const waves = joined(
    after.waves,
    before.waves.map((wave) => renamed.thing(wave, 'wave')),
  );
  const file: SourceFile = after.map.files.at(-1)?.file ??
    before.map.files.at(-1)?.file ?? { uri: '', text: '', lineStarts: [0] };
  const { headers, kinds, sites, links, togethers, certificates, records, data, backups, contracts } = after;
  const { decisions, freezes, risks, rollbacks, assertions, views, silencers, uses, problems } = after;
  const own = { headers, kinds, sites, links, togethers, certificates, records, data, backups, contracts };
  const more = { decisions, freezes, risks, rollbacks, assertions, views, silencers, uses, problems };
  return resolve({
    files: [{ file, imports: [], ...own, ...more, services, bridges, layers, teams, waves }],
  });

  function olderOf(sort: 'service' | 'bridge', { name }: { readonly name: NameRef }) {
    const all: readonly (Service | Bridge)[] = sort === 'service' ? before.services : before.bridges;
    return all.find((thing) => now(sort, thing.name.value) === name.value);
  }
}

type Renaming = ReturnType<typeof renaming>;

function renaming(now: NameNow) {
  const ref = (sort: Parameters<NameNow>[0], name: NameRef): NameRef => ({
    ...name,
    value: now(sort, name.value),
  });
  const thing = <T extends { readonly name: NameRef }>(one: T, sort: Parameters<NameNow>[0]): T => ({
    ...one,
    name: ref(sort, one.name),
  });
  const dependency = (one: Dependency): Dependency => ({
    ...one,
    targets: one.targets.map((target) => ref('service', target)),
    ...(one.bridge ? { bridge: ref('bridge', one.bridge) } : {}),
  });
  const service = (one: Service): Service => ({
    ...thing(one, 'service'),
    ...(one.layer ? { layer: ref('layer', one.layer) } : {}),
    ...(one.owner ? { owner: ref('team', one.owner) } : {}),
    dependencies: one.dependencies.map(dependency),
  });
  const bridge = (one: Bridge): Bridge => ({
    ...thing(one, 'bridge'),
    dependencies: one.dependencies.map(dependency),
  });
  return { thing, dependency, service, bridge };
}

/** With what it depended on, and does not any more. */
function withGone<T extends Service | Bridge>(
  thing: T,
  older: Service | Bridge | undefined,
  { dependency }: Renaming,
): T {
  const known = new Set(thing.dependencies.flatMap(({ targets }) => targets.map(({ value }) => value)));
  const gone = (older?.dependencies ?? []).flatMap((one) => {
    const then = dependency(one);
    const targets = then.targets.filter(({ value }) => !known.has(value));
    return targets.length > 0 ? [{ ...then, targets }] : [];
  });
  return gone.length === 0 ? thing : { ...thing, dependencies: [...thing.dependencies, ...gone] };
}

/** What only the older list has stands behind what it stood behind there. */
export function joined<T extends { readonly name: NameRef }>(
  after: readonly T[],
  before: readonly T[],
): readonly T[] {
  const names = new Set(after.map(({ name }) => name.value));
  if (before.every(({ name }) => names.has(name.value))) return after;
  const result = [...after];
  let previous: string | undefined;
  for (const thing of before) {
    const { value } = thing.name;
    if (!names.has(value)) {
      const at = result.findIndex(({ name }) => name.value === previous);
      result.splice(at + 1, 0, thing);
      names.add(value);
    }
    previous = value;
  }
  return result;
}
