import type {
  Check,
  Criterion,
  Dependency,
  Gate,
  Hotline,
  Notification,
  Service,
  Task,
  Training,
  Wave,
} from '../model/map.ts';
import type { MigrateStep, PilotStep, RetireStep } from '../model/wave.ts';
import { flag, name, names, one, set, type Table } from './facts.ts';
import {
  type Item,
  joined,
  nameItem,
  quantityItem,
  spanItem,
  textItem,
  valueItem,
  windowItem,
} from './items.ts';

export const serviceFacts: Table<Service> = {
  layer: name('in', 'layer'),
  kind: name('kind', 'kind'),
  from: one('from', textItem),
  to: one('to', textItem),
  stays: one('stays', textItem),
  description: one('description', textItem),
  functions: (lists) => ({ property: 'functions', form: 'set', items: lists.flatMap(functionItems) }),
  owner: name('owner', 'team'),
  onCall: name('on-call', 'team'),
  users: one('users', valueItem),
  usersWho: one('users who', textItem),
  sites: names('site', 'site'),
  criticality: one('criticality', valueItem),
  downtime: one('downtime', quantityItem),
  rto: one('rto', quantityItem),
  rpo: one('rpo', quantityItem),
  effort: one('effort', quantityItem),
  metrics: set('metric', ({ source, label, quantity }) =>
    joined(source, textItem(label), quantity && quantityItem(quantity)),
  ),
  support: one('support', textItem),
  supportUntil: one('support until', valueItem),
  supportEnds: one('support-ends', valueItem),
  classification: one('classification', valueItem),
  residency: one('residency', valueItem),
  seal: one('seal', ({ source, from, to }) => joined(source, `${from.value} to ${to.value}`)),
  audit: one('audit', textItem),
  noParallel: one('no-parallel', textItem),
  fullSwitch: one('full-switch', textItem),
  assumptions: (all) => ({
    property: 'assume',
    form: 'set',
    items: all.flatMap(({ source, kinds, because }) =>
      kinds.map((kind) => joined(source, nameItem(kind, 'kind'), because && `because ${because.value}`)),
    ),
  }),
  dependencies: 'elsewhere',
  criteria: 'elsewhere',
};

export const dependencyFacts: Table<Dependency> = {
  soft: 'elsewhere',
  targets: 'elsewhere',
  purpose: one('for', textItem),
  via: one('via', textItem),
  account: one('account', textItem),
  certificate: name('certificate', 'certificate'),
  side: one('side', valueItem),
  tolerates: one('tolerates', valueItem),
  bridge: name('bridge', 'bridge'),
  confidence: one('confidence', valueItem),
};

export const criterionFacts: Table<Criterion> = {
  holder: 'elsewhere',
  target: one('target', ({ source, comparison, quantity }) =>
    joined(source, comparison, quantityItem({ value: quantity, source })),
  ),
  baseline: one('baseline', quantityItem),
  measurements: set('measured', ({ source, quantity, on }) =>
    joined(source, quantityItem({ value: quantity, source }), on && `on ${on.value}`),
  ),
  acceptedBy: name('accepted by', 'team'),
  acceptedOn: one('accepted on', valueItem),
};

export const waveFacts: Table<Wave> = {
  // What follows what is said by the order of the map, which knows the waves that do not say it.
  after: 'elsewhere',
  afterNone: 'elsewhere',
  description: one('description', textItem),
  dates: one('dates', spanItem),
  windows: set('window', windowItem),
  owner: name('owner', 'team'),
  onCall: names('on-call', 'team'),
  budget: one('budget', quantityItem),
  approved: one('approved', ({ source, by, on }) =>
    joined(source, 'by', textItem(by), on && `on ${on.value}`),
  ),
  gate: 'elsewhere',
  criteria: 'elsewhere',
  notifications: 'elsewhere',
  trainings: 'elsewhere',
  hotlines: 'elsewhere',
  checks: 'elsewhere',
  steps: 'elsewhere',
};

export const gateFacts: Table<Gate> = {
  on: one('date', valueItem),
  verdict: one('verdict', valueItem),
  by: one('by', textItem),
  evidence: set('evidence', textItem),
};

export const notificationFacts: Table<Notification> = {
  who: 'elsewhere',
  on: one('on', valueItem),
  via: one('via', textItem),
  about: one('about', textItem),
};

export const trainingFacts: Table<Training> = {
  who: 'elsewhere',
  topic: one('in', textItem),
  duration: one('for', quantityItem),
  by: one('by', valueItem),
  with: one('with', textItem),
};

export const hotlineFacts: Table<Hotline> = {
  span: one('dates', spanItem),
  by: name('by', 'team'),
};

export const checkFacts: Table<Check> = {
  what: 'elsewhere',
  every: one('every', quantityItem),
  rollbackWhen: one('rollback when', textItem),
};

export const pilotFacts: Table<PilotStep> = {
  type: 'elsewhere',
  service: 'elsewhere',
  group: 'elsewhere',
  users: one('users', valueItem),
  dates: one('dates', spanItem),
  scenarios: set('scenarios', textItem),
  load: one('load', textItem),
  loadSites: names('load at', 'site'),
  lab: flag('lab'),
  protocol: one('protocol', textItem),
  result: one('result', valueItem),
  resultOn: one('result on', valueItem),
  onFailure: one('on-failure', textItem),
};

export const migrateFacts: Table<MigrateStep> = {
  type: 'elsewhere',
  parts: 'elsewhere',
  tasks: 'elsewhere',
  done: one('done', valueItem),
};

export const retireFacts: Table<RetireStep> = {
  type: 'elsewhere',
  services: 'elsewhere',
  done: one('done', valueItem),
};

export const taskFacts: Table<Task> = {
  what: 'elsewhere',
  takes: one('takes', quantityItem),
  by: name('by', 'team'),
  stop: flag('stop'),
  irreversible: flag('irreversible'),
};

function functionItems({ functions, movedTo, droppedBecause }: Service['functions'][number]): Item[] {
  return functions.map((text) =>
    joined(
      text.source,
      textItem(text),
      movedTo && 'moved to',
      movedTo && nameItem(movedTo, 'service'),
      droppedBecause && `dropped because ${droppedBecause.value}`,
    ),
  );
}
