import { compareSources, type Import, type MapFile, type Problem, type SourceRef } from '@migmap/core';
import type { Item, MapDocument } from '../generated/ast.ts';
import type { Context } from './context.ts';
import { kind, layer, link, mapHeader, site, team } from './foundation.ts';
import { noRollback, risk, rollback } from './risks.ts';
import { bridge, service, together } from './services.ts';
import { backup, certificate, contract, dataBody, decision, dnsRecord, freeze } from './supplies.ts';
import { type Origin, placeOf } from './tree.ts';
import { sureText } from './values.ts';
import { limitAssertion, orderAssertion, view } from './views.ts';
import { wave } from './waves.ts';

export type Lists = { -readonly [K in Exclude<keyof MapFile, 'file'>]: MapFile[K][number][] };

/** What a part of a file says, in written order; the file is what all its parts say. */
export interface Fragment {
  /** Those in which something is: of all the sorts of things, most parts declare one. */
  readonly lists: Readonly<Partial<Lists>>;
  /** What is wrong with the spelling, in the order of places; a file tells the first of them only. */
  readonly slips: readonly Problem[];
  readonly importPlaces: readonly SourceRef[];
  /** How many imports stand above all else. */
  readonly importsOnTop: number;
  /** Something beside imports is declared here. */
  readonly declares: boolean;
}

/** A fragment while it is read. */
export interface Draft extends Lists {
  readonly importPlaces: SourceRef[];
  importsOnTop: number;
  declares: boolean;
}

export function emptyDraft(): Draft {
  return { ...emptyLists(), importPlaces: [], importsOnTop: 0, declares: false };
}

export function emptyLists(): Lists {
  return {
    imports: [],
    headers: [],
    layers: [],
    kinds: [],
    teams: [],
    sites: [],
    links: [],
    services: [],
    bridges: [],
    togethers: [],
    certificates: [],
    records: [],
    data: [],
    backups: [],
    contracts: [],
    decisions: [],
    freezes: [],
    waves: [],
    risks: [],
    rollbacks: [],
    assertions: [],
    views: [],
    silencers: [],
    uses: [],
    problems: [],
  };
}

/** The syntax tree as plain declarations of the core model. `slips` are places of which enough has been said. */
export function addTree(
  draft: Draft,
  document: MapDocument,
  origin: Origin,
  slips: readonly SourceRef[],
): void {
  const { problems, uses, risks, rollbacks } = draft;
  const context: Context = { ...origin, slips, problems, uses, risks, rollbacks };
  for (const item of document.items) addItem(context, draft, item);
}

/** The draft with what was found from the inside out in the order of places. */
export function fragmentOf(draft: Draft, slips: readonly Problem[]): Fragment {
  const { importPlaces, importsOnTop, declares, ...lists } = draft;
  lists.uses.sort((a, b) => compareSources(a.ref.source, b.ref.source));
  lists.risks.sort((a, b) => compareSources(a.source, b.source));
  lists.rollbacks.sort((a, b) => compareSources(a.source, b.source));
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  return { lists: Object.fromEntries(filled), slips, importPlaces, importsOnTop, declares };
}

type ItemOf<T extends Item['$type']> = Extract<Item, { $type: T }>;
type Adders = {
  readonly [T in Item['$type']]: (context: Context, lists: Draft, item: ItemOf<T>) => void;
};

const ADD: Adders = {
  Import: (context, lists, item) => addImport(context, lists, item),
  MapHeader: (context, lists, item) => lists.headers.push(mapHeader(context, item)),
  Layer: (context, lists, item) => lists.layers.push(layer(context, item)),
  Kind: (context, lists, item) => lists.kinds.push(kind(context, item)),
  Team: (context, lists, item) => lists.teams.push(team(context, item)),
  Site: (context, lists, item) => lists.sites.push(site(context, item)),
  Link: (context, lists, item) => lists.links.push(link(context, item)),
  Service: (context, lists, item) => lists.services.push(service(context, item)),
  Bridge: (context, lists, item) => lists.bridges.push(bridge(context, item)),
  Together: (context, lists, item) => lists.togethers.push(together(context, item)),
  Certificate: (context, lists, item) => lists.certificates.push(certificate(context, item)),
  DnsRecord: (context, lists, item) => lists.records.push(dnsRecord(context, item)),
  DataBody: (context, lists, item) => lists.data.push(dataBody(context, item)),
  Backup: (context, lists, item) => lists.backups.push(backup(context, item)),
  Contract: (context, lists, item) => lists.contracts.push(contract(context, item)),
  Decision: (context, lists, item) => lists.decisions.push(decision(context, item)),
  Freeze: (context, lists, item) => lists.freezes.push(freeze(context, item)),
  Wave: (context, lists, item) => lists.waves.push(wave(context, item)),
  Risk: (context, lists, item) => lists.risks.push(risk(context, item)),
  Rollback: (context, lists, item) => lists.rollbacks.push(rollback(context, item)),
  NoRollback: (context, lists, item) => lists.rollbacks.push(noRollback(context, item)),
  OrderAssertion: (context, lists, item) => lists.assertions.push(orderAssertion(context, item)),
  LimitAssertion: (context, lists, item) => lists.assertions.push(...limitAssertion(context, item)),
  View: (context, lists, item) => lists.views.push(view(context, item)),
};

function addItem(context: Context, draft: Draft, item: Item): void {
  const add = ADD[item.$type] as ((context: Context, draft: Draft, item: Item) => void) | undefined;
  add?.(context, draft, item);
  if (item.$type !== 'Import') draft.declares = true;
}

function addImport(context: Context, draft: Draft, item: ItemOf<'Import'>): void {
  const path: Import = { path: sureText(context, item, 'path') };
  draft.imports.push(path);
  draft.importPlaces.push(placeOf(context, item));
  if (!draft.declares) draft.importsOnTop++;
}
