import {
  compareSources,
  type Import,
  type MapFile,
  type Problem,
  type Silencer,
  type SourceFile,
} from '@migmap/core';
import type { Item, MapDocument } from '../generated/ast.ts';
import { type Context, report } from './context.ts';
import { kind, layer, link, mapHeader, site, team } from './foundation.ts';
import { noRollback, risk, rollback } from './risks.ts';
import { bridge, service, together } from './services.ts';
import { backup, certificate, contract, dataBody, decision, dnsRecord, freeze } from './supplies.ts';
import { placeOf } from './tree.ts';
import { sureText } from './values.ts';
import { limitAssertion, orderAssertion, view } from './views.ts';
import { wave } from './waves.ts';

type Lists = { -readonly [K in keyof MapFile]: MapFile[K] extends readonly (infer T)[] ? T[] : MapFile[K] };

/** The syntax tree as plain declarations of the core model, in written order. */
export function mapFile(
  document: MapDocument,
  file: SourceFile,
  silencers: readonly Silencer[],
  problems: readonly Problem[],
): MapFile {
  const lists = emptyMapFile(file, silencers);
  const context: Context = {
    file: file.uri,
    text: file.text,
    problems: [...problems],
    uses: lists.uses,
    risks: lists.risks,
    rollbacks: lists.rollbacks,
  };
  for (const item of document.items) addItem(context, lists, item);
  lists.problems = context.problems.sort((a, b) => compareSources(a.source, b.source));
  lists.uses.sort((a, b) => compareSources(a.ref.source, b.ref.source));
  lists.risks.sort((a, b) => compareSources(a.source, b.source));
  lists.rollbacks.sort((a, b) => compareSources(a.source, b.source));
  return lists;
}

/** A file of which nothing could be read. */
export function emptyMapFile(file: SourceFile, silencers: readonly Silencer[] = []): Lists {
  return {
    file,
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
    silencers: [...silencers],
    uses: [],
    problems: [],
  };
}

type ItemOf<T extends Item['$type']> = Extract<Item, { $type: T }>;
type Adders = { readonly [T in Item['$type']]: (context: Context, lists: Lists, item: ItemOf<T>) => void };

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

function addItem(context: Context, lists: Lists, item: Item): void {
  const add = ADD[item.$type] as ((context: Context, lists: Lists, item: Item) => void) | undefined;
  add?.(context, lists, item);
}

/** An import may stand lower down and still counts, but a reader looks for it at the top. */
function addImport(context: Context, lists: Lists, item: ItemOf<'Import'>): void {
  const path: Import = { path: sureText(context, item, 'path') };
  lists.imports.push(path);
  const late = item.$container?.items
    .slice(0, item.$containerIndex)
    .some((other) => other.$type !== 'Import');
  if (late)
    report(
      context,
      'syntax/parse',
      placeOf(context.file, item),
      'imports stand at the top of the file, before all else',
    );
}
