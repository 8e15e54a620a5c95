import type {
  Assertion,
  Backup,
  Bridge,
  Certificate,
  Contract,
  Cost,
  DataBody,
  Decision,
  DnsRecord,
  Freeze,
  KindDeclaration,
  Layer,
  Link,
  MapHeader,
  Risk,
  Rollback,
  Site,
  Team,
  Together,
  View,
} from '../model/map.ts';
import { formatQuantity } from '../model/quantity.ts';
import { flag, list, name, names, namesOfSorts, one, set, type Table } from './facts.ts';
import {
  type Item,
  joined,
  nameItem,
  quantityItem,
  sameQuantity,
  spanItem,
  textItem,
  valueItem,
} from './items.ts';

export const mapFacts: Table<MapHeader> = {
  description: one('description', textItem),
  goals: set('goal', textItem),
  stage: one('stage', valueItem),
  profile: one('profile', valueItem),
  timezone: one('timezone', textItem),
  currency: one('currency', valueItem),
  dates: one('dates', spanItem),
  owner: name('owner', 'team'),
  sponsor: one('sponsor', textItem),
  criteria: 'elsewhere',
  residency: set('require residency', ({ source, codes, classes }) =>
    joined(source, plainList(codes), 'for', plainList(classes)),
  ),
  seals: set('require seal', ({ source, level, criticality, by }) =>
    joined(source, valueItem(level), 'for', valueItem(criticality), by && 'by', by && nameItem(by, 'wave')),
  ),
};

export const layerFacts: Table<Layer> = {
  description: one('description', textItem),
  owner: name('owner', 'team'),
  criteria: 'elsewhere',
};

export const kindFacts: Table<KindDeclaration> = {
  layer: name('layer', 'layer'),
  is: names('is', 'kind'),
  requires: names('requires', 'kind'),
  prefers: names('prefers', 'kind'),
  interface: one('interface', valueItem),
  observer: flag('observer'),
  shared: flag('shared'),
  visible: one('visible', valueItem),
  bearsData: flag('data'),
};

export const teamFacts: Table<Team> = {
  lead: one('lead', textItem),
  contact: one('contact', textItem),
  people: one('people', valueItem),
  reductions: set('reduces', ({ source, to, on }) => joined(source, 'to', valueItem(to), 'on', on.value)),
  external: flag('external'),
};

export const siteFacts: Table<Site> = {};

export const linkFacts: Table<Link> = {
  a: 'elsewhere',
  b: 'elsewhere',
  rate: one('rate', quantityItem),
};

export const bridgeFacts: Table<Bridge> = {
  owner: name('owner', 'team'),
  from: name('from', 'wave'),
  until: name('until', 'wave'),
  authority: one('authority', valueItem),
  cost: one('cost', costItem),
  dependencies: 'elsewhere',
};

export const certificateFacts: Table<Certificate> = {
  issuer: name('issuer', 'service'),
  for: names('for', 'service'),
  names: set('names', textItem),
  expires: one('expires', valueItem),
  renewedBy: name('renewed by', 'team'),
  keys: one('keys', textItem),
};

export const recordFacts: Table<DnsRecord> = {
  of: name('of', 'service'),
  ttl: one('ttl', quantityItem),
  loweredTo: one('lowered to', quantityItem),
  loweredAt: one('lowered at', valueItem),
  owner: name('owner', 'team'),
};

export const dataFacts: Table<DataBody> = {
  of: name('of', 'service'),
  volume: one('volume', quantityItem),
  items: one('items', valueItem),
  rate: one('rate', quantityItem),
  over: one('over', ({ source, a, b, share }) =>
    joined(
      source,
      nameItem(a, 'site'),
      '--',
      nameItem(b, 'site'),
      share && `at ${formatQuantity(share.value)}`,
    ),
  ),
  change: one('change', ({ source, share, per }) => joined(source, quantityItem(share), `per ${per}`)),
  ahead: flag('ahead'),
  aheadSince: one('ahead since', valueItem),
  verify: set('verify', valueItem),
  verified: one('verified', valueItem),
  rehearsed: one('rehearsed', valueItem),
  took: one('took', quantityItem),
  watched: one('watched', textItem),
  classification: one('classification', valueItem),
  residency: one('residency', valueItem),
  retain: one('retain', quantityItem),
};

export const backupFacts: Table<Backup> = {
  of: names('of', 'service'),
  every: one('every', quantityItem),
  copies: one('copies', ({ source, copies, media, offsite }) =>
    joined(
      source,
      String(copies),
      media !== undefined && `on ${media} media`,
      offsite !== undefined && `${offsite} offsite`,
    ),
  ),
  sites: names('site', 'site'),
  side: one('side', valueItem),
  restores: set('restored', ({ source, on, took }) =>
    joined(source, on.value, took && 'took', took && quantityItem(took)),
  ),
  alerts: one('alerts', textItem),
  alertsBy: name('alerts by', 'service'),
  owner: name('owner', 'team'),
};

export const contractFacts: Table<Contract> = {
  covers: names('covers', 'service'),
  ends: one('ends', valueItem),
  notice: one('notice', quantityItem),
  cost: one('cost', costItem),
  given: one('given', valueItem),
  jurisdiction: one('jurisdiction', valueItem),
};

export const decisionFacts: Table<Decision> = {
  options: set('options', textItem),
  neededBy: name('needed by', 'wave'),
  decided: one('decided', ({ source, what, on, by }) =>
    joined(source, textItem(what), on && `on ${on.value}`, by && `by ${by.value}`),
  ),
};

export const riskFacts: Table<Risk> = {
  // Inside a block it is on that block, as if it had been named: `subjects` says both.
  holder: 'elsewhere',
  on: 'elsewhere',
  indicator: one('indicator', textItem),
  impact: one('impact', valueItem),
  impacts: set('impact on', valueItem),
  likelihood: one('likelihood', valueItem),
  mitigations: set('mitigate', textItem),
  responses: set('respond', textItem),
  owner: name('owner', 'team'),
  review: one('review', valueItem),
  status: one('status', valueItem),
  acceptedBy: one('accepted by', textItem),
};

export const rollbackFacts: Table<Rollback> = {
  none: one('none', ({ source, because }) => joined(source, 'because', because?.value)),
  of: names('of', 'service'),
  wave: name('in', 'wave'),
  restores: one('restores', textItem),
  takes: one('takes', quantityItem),
  when: set('when', textItem),
  decides: one('decides', textItem),
  deputy: one('deputy', textItem),
  backup: name('backup', 'backup'),
  backupText: one('backup', textItem),
  tested: one('tested', valueItem),
  until: one('until', valueItem),
  loses: one('loses', textItem),
  steps: list('step', ({ source, what, takes }) =>
    joined(source, textItem(what), takes && 'takes', takes && quantityItem(takes)),
  ),
};

export const viewFacts: Table<View> = {
  include: namesOfSorts('include', ['service', 'layer', 'wave', 'tag']),
  exclude: namesOfSorts('exclude', ['service', 'layer', 'wave', 'tag']),
  color: one('color by', valueItem),
  at: name('at', 'wave'),
  show: set('show', valueItem),
  direction: one('direction', valueItem),
};

export const togetherFacts: Table<Together> = {
  services: names('services', 'service'),
  because: one('because', textItem),
};

export const freezeFacts: Table<Freeze> = {
  span: one('dates', spanItem),
  services: names('for', 'service'),
  because: one('because', textItem),
};

/** Which services it orders, and how, is said as one rule. */
export const orderFacts: Table<Exclude<Assertion, LimitAssertion>> = {
  type: 'elsewhere',
  a: 'elsewhere',
  b: 'elsewhere',
  because: one('because', textItem),
};

export const limitFacts: Table<LimitAssertion> = {
  type: 'elsewhere',
  limit: 'elsewhere',
  filter: 'elsewhere',
  because: one('because', textItem),
};

type LimitAssertion = Extract<Assertion, { readonly type: 'at-most' }>;

function costItem({ source, amount, per }: Cost): Item {
  const words = [formatQuantity(amount), ...(per ? [`per ${per}`] : [])].join(' ');
  return { parts: [words], source, same: `${sameQuantity(amount)}${per ?? ''}` };
}

function plainList(values: readonly { readonly value: string }[]): string {
  return values
    .map(({ value }) => value)
    .sort()
    .join(', ');
}
