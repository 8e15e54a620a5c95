import type { NameRef, Risk } from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { Step, Task } from '../model/wave.ts';
import { factsOf, sortOf } from './facts.ts';
import { Gathering, quoted } from './gathering.ts';
import { type Fact, type Item, nameItem, type Ref } from './items.ts';
import * as services from './service-tables.ts';
import * as tables from './tables.ts';
import type { Thing } from './thing.ts';
import { addUnnamed } from './unnamed-things.ts';
import { addWaves } from './wave-things.ts';

/** All that a map says but the steps of its waves. The order in which it is written makes no difference. */
export function thingsOf(map: ResolvedMap): Thing[] {
  const gathering = new Gathering(map);
  const { header } = map;
  if (header) {
    const thing = gathering.add('map', header, {
      label: [],
      facts: () => factsOf(header, tables.mapFacts, map),
    });
    gathering.criteria(thing, header.criteria);
  }
  gathering.named('layer', map.layers, tables.layerFacts, (thing, layer) =>
    gathering.criteria(thing, layer.criteria),
  );
  gathering.named('kind', map.kinds, tables.kindFacts);
  gathering.named('team', map.teams, tables.teamFacts);
  gathering.named('site', map.sites, tables.siteFacts);
  gathering.named('service', map.services, services.serviceFacts, (thing, service) => {
    gathering.dependencies(thing, service.dependencies);
    gathering.criteria(thing, service.criteria);
  });
  gathering.named('bridge', map.bridges, tables.bridgeFacts, (thing, bridge) =>
    gathering.dependencies(thing, bridge.dependencies),
  );
  gathering.named('certificate', map.certificates, tables.certificateFacts);
  gathering.named('record', map.records, tables.recordFacts);
  gathering.named('data', map.data, tables.dataFacts);
  gathering.named('backup', map.backups, tables.backupFacts);
  gathering.named('contract', map.contracts, tables.contractFacts);
  gathering.named('decision', map.decisions, tables.decisionFacts);
  for (const view of map.views) {
    const said = { label: [view.name.value], name: view.name, beside: 'elsewhere' };
    gathering.add('view', view, { ...said, facts: () => factsOf(view, tables.viewFacts, map) });
  }
  addWaves(gathering, map);
  for (const risk of map.risks) {
    gathering.add('risk', risk, {
      label: [risk.name.value],
      name: risk.name,
      facts: () => [...factsOf(risk, tables.riskFacts, map), ...subjectsOf(risk, map)],
      beside: 'elsewhere',
    });
  }
  for (const rollback of map.rollbacks) {
    const words = rollback.name ? [rollback.name.value] : ['none in ', waveRef(rollback.wave)];
    gathering.add('rollback', rollback, {
      label: words,
      ...(rollback.name ? { name: rollback.name } : {}),
      facts: () => factsOf(rollback, tables.rollbackFacts, map),
      beside: rollback.wave?.value ?? '',
    });
  }
  addUnnamed(gathering, map);
  return gathering.things;
}

/** The tasks of a step, which belong to it. */
export function tasksOf(tasks: readonly Task[], map: ResolvedMap): Thing[] {
  return tasks.map((task) => ({
    sort: 'task',
    label: [quoted(task.what.value)],
    title: task.what.value,
    facts: factsOf(task, services.taskFacts, map),
    source: task.what.source,
  }));
}

/** What a step says beside what it does to which services. */
export function stepFacts(step: Step, map: ResolvedMap): Fact[] {
  if (step.type === 'pilot') return factsOf(step, services.pilotFacts, map);
  if (step.type === 'retire') return factsOf(step, services.retireFacts, map);
  return factsOf(step, services.migrateFacts, map);
}

/** What a risk is on: inside a block it is on that block, as if it had been named. */
function subjectsOf({ on, holder, name }: Risk, map: ResolvedMap): Fact[] {
  const sorts = ['service', 'layer', 'wave'] as const;
  const items = new Map<string, Item>();
  for (const ref of on)
    items.set(`${sortOf(ref, sorts, map)} ${ref.value}`, nameItem(ref, sortOf(ref, sorts, map)));
  if (holder && holder.sort !== 'map') {
    const { sort } = holder;
    items.set(`${sort} ${holder.name}`, { parts: [{ sort, name: holder.name }], source: name.source });
  }
  return items.size === 0 ? [] : [{ property: 'on', form: 'set', items: [...items.values()] }];
}

function waveRef(wave: NameRef | undefined): Ref {
  return { sort: 'wave', name: wave?.value ?? '' };
}
