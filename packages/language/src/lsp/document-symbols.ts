import {
  type Assertion,
  type Block,
  type Dependency,
  type Entry,
  formatQuantity,
  type MapFile,
  type NameRef,
  type Sort,
  type SourceRef,
  type Step,
} from '@migmap/core';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { counted } from './counted.ts';
import { servicesOf } from './plan-index.ts';
import type { Snapshot } from './snapshot.ts';
import { sortName } from './sort-names.ts';
import { brief, spanOf, summaryBesideTitle, summaryOf } from './summaries.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** What a file declares, in written order, with what stands within. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const outline = outlineOf(snapshot).sort(
    (a, b) => a.source.start - b.source.start || b.source.end - a.source.end,
  );
  const roots: DocumentSymbol[] = [];
  const around: { readonly end: number; readonly symbol: DocumentSymbol }[] = [];
  for (const one of outline) {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < one.source.end) around.pop();
    const symbol = symbolOf(snapshot, one);
    const parent = around.at(-1)?.symbol;
    if (parent) parent.children = [...(parent.children ?? []), symbol];
    else roots.push(symbol);
    around.push({ end: one.source.end, symbol });
  }
  return roots;
}

/** The same for clients that know no hierarchy. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    {
      name,
      kind,
      location: { uri, range: selectionRange },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(uri, children, name),
  ]);
}

interface Outlined {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly kind: Parameters<typeof symbolKindOf>[0];
  readonly source: SourceRef;
  /** What is selected: the name, else the head. */
  readonly selection: SourceRef;
}

function outlineOf(snapshot: Snapshot): Outlined[] {
  const { file } = snapshot;
  const found: Outlined[] = namedIn(file).map((thing) => named(snapshot, thing));
  for (const header of file.headers) {
    found.push(plain(header, 'map', brief(header.title) ?? snapshot.say`map`, spanOf(header.dates)));
  }
  for (const rollback of file.rollbacks) {
    if (rollback.none)
      found.push(plain(rollback, 'rollback', snapshot.say`no rollback`, brief(rollback.none.because)));
  }
  for (const one of [...file.services, ...file.bridges]) found.push(...one.dependencies.map(dependency));
  for (const wave of file.waves) found.push(...wave.steps.map((one) => step(one, snapshot)));
  return [...found, ...statements(file)];
}

/** What has a name, or a title that stands for one. */
function namedIn(file: MapFile): Block[] {
  const { layers, kinds, teams, sites, services, bridges, certificates, records, data, backups } = file;
  const { contracts, decisions, waves, risks, views, headers } = file;
  const criteria = [...headers, ...layers, ...services, ...waves].flatMap((block) => block.criteria);
  return [
    ...[layers, kinds, teams, sites, services, bridges, certificates, records, data, backups].flat(),
    ...[contracts, decisions, waves, risks, views].flat(),
    ...file.rollbacks.filter(({ none }) => !none),
    ...criteria.map((criterion) => ({ ...criterion, sort: 'criterion' })),
  ];
}

function named({ map, speak }: Snapshot, block: Block): Outlined {
  const thing = block as Block & { readonly sort: Sort; readonly name?: NameRef } & Pick<Entry, 'title'>;
  const own = thing.name?.value ? thing.name : undefined;
  return {
    // An outline shows no empty names, and editors refuse them.
    name: own?.value ?? brief(thing.title) ?? speak(sortName(thing.sort)),
    detail: own ? summaryOf(map, thing, speak) : summaryBesideTitle(map, thing, speak),
    kind: thing.sort,
    source: thing.source,
    selection: own?.source ?? thing.head,
  };
}

function dependency(one: Dependency): Outlined {
  const head = `depends ${one.soft ? 'softly ' : ''}on ${namesOf(one.targets)}`;
  return plain(one, 'depends', head, brief(one.purpose));
}

function step(one: Step, { say, speak }: Snapshot): Outlined {
  const tasks =
    one.type === 'migrate' && one.tasks.length > 0 ? speak(counted(one.tasks.length, 'task')) : undefined;
  const detail = one.type === 'pilot' ? (brief(one.group) ?? (one.lab ? say`lab` : undefined)) : tasks;
  return plain(one, 'step', `${one.type} ${partsOf(one)}`, detail);
}

/** The services of a step, of one that moves in parts with its share. */
function partsOf(one: Step): string {
  if (one.type !== 'migrate') return namesOf(servicesOf(one));
  const parts = one.parts.map(({ service, share }) => [
    service.value,
    ...(share ? [formatQuantity(share.value)] : []),
  ]);
  return parts.map((part) => part.join(' ')).join(', ');
}

/** Statements without a name of their own. */
function statements(file: MapFile): Outlined[] {
  return [
    ...file.links.map((one) => plain(one, 'site', `link ${one.a.value} -- ${one.b.value}`)),
    ...file.togethers.map((one) =>
      plain(one, 'rule', `together ${namesOf(one.services)}`, brief(one.because)),
    ),
    ...file.freezes.map((one) =>
      plain(one, 'rule', `freeze ${brief(one.title) ?? ''}`.trim(), spanOf(one.span)),
    ),
    ...file.assertions.map((one) => plain(one, 'rule', wordsOf(file, one), brief(one.because))),
  ];
}

/** An assertion in its own words, without its reason. */
function wordsOf({ file }: MapFile, { source, because }: Assertion): string {
  const written = file.text.slice(source.start, because?.source.start ?? source.end);
  return written.replace(/\s*\bbecause\s*$/, '').replace(/\s+/g, ' ');
}

function namesOf(refs: readonly NameRef[]): string {
  return refs.map(({ value }) => value).join(', ');
}

function symbolOf(snapshot: Snapshot, { name, detail, kind, source, selection }: Outlined): DocumentSymbol {
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: symbolKindOf(kind),
    range: snapshot.rangeOf(source),
    selectionRange: snapshot.rangeOf(selection),
  };
}

function plain({ source, head }: Block, kind: Outlined['kind'], name: string, detail?: string): Outlined {
  return { name, detail, kind, source, selection: head };
}
