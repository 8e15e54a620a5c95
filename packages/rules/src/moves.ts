import { dispositionOf, type NameRef, type ResolvedMap, type Service, type Wave } from '@migmap/core';

/** Its users get something new: it is replaced or introduced. */
export function movesToNew(service: Service): boolean {
  return service.to !== undefined && service.stays === undefined;
}

/** Something happens to it at all. */
export function changes(service: Service): boolean {
  const disposition = dispositionOf(service);
  return disposition !== 'stays' && disposition !== 'unsaid';
}

/** Criticality high or critical. */
export function isWeighty(service: Service): boolean {
  return service.criticality?.value === 'high' || service.criticality?.value === 'critical';
}

export interface Arrival {
  readonly wave: Wave;
  readonly ref: NameRef;
}

/** The `migrate` parts of each service by name, in written order. */
export function migrationsOf(map: ResolvedMap, service: Service): readonly Arrival[] {
  return tableOf(map).migrations.get(service.name.value) ?? [];
}

/** Whether some step makes the new side live: a `migrate`, or a pilot with real users. */
export function goesLive(map: ResolvedMap, service: Service): boolean {
  return tableOf(map).live.has(service.name.value);
}

interface Table {
  readonly migrations: ReadonlyMap<string, Arrival[]>;
  readonly live: ReadonlySet<string>;
}

const tables = new WeakMap<ResolvedMap, Table>();

function tableOf(map: ResolvedMap): Table {
  let table = tables.get(map);
  if (!table) {
    table = makeTable(map.waves);
    tables.set(map, table);
  }
  return table;
}

function makeTable(waves: readonly Wave[]): Table {
  const migrations = new Map<string, Arrival[]>();
  const live = new Set<string>();
  for (const wave of waves) {
    for (const step of wave.steps) {
      if (step.type === 'pilot' && !step.lab) live.add(step.service.value);
      if (step.type !== 'migrate') continue;
      for (const { service: ref } of step.parts) {
        live.add(ref.value);
        const known = migrations.get(ref.value);
        if (known) known.push({ wave, ref });
        else migrations.set(ref.value, [{ wave, ref }]);
      }
    }
  }
  return { migrations, live };
}
