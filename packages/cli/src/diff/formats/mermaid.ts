import { type Change, namesNow, type ResolvedMap, type Service } from '@migmap/core';
import { mermaidWords } from '@migmap/exporters';
import type { DiffReport, MapReport } from '../report-diff.ts';
import { summaryWords } from '../summary.ts';

/** The changed part as a picture that forges draw in a comment; several maps stand beside each other in it. */
export function mermaid({ maps }: DiffReport): string {
  const changed = maps.filter(({ state }) => state !== 'same');
  const said = changed.map((map) => `%% ${map.title.replace(/\s+/g, ' ')}: ${summaryWords(map)}`);
  const drawn = changed.flatMap((map, at) => {
    const prefix = changed.length === 1 ? '' : `m${at + 1}`;
    const part = partOf(map, prefix);
    return part === undefined
      ? []
      : [{ ...part, lines: prefix === '' ? part.lines : framed(map, prefix, part) }];
  });
  const lines = drawn.length === 0 ? [HEAD] : written(drawn);
  return `${[...(said.length === 0 ? ['%% Nothing changes.'] : said), ...lines].join('\n')}\n`;
}

function framed({ title }: MapReport, id: string, { lines }: Part): string[] {
  return [`  subgraph ${id}["${mermaidWords(title)}"]`, ...lines, '  end'];
}

/** More than that nobody reads in a comment. */
const MOST = 24;

type State = 'added' | 'removed' | 'changed' | 'asItWas';

/** Services that change, with their neighbours; none where no service does. */
export function picture(map: MapReport): string[] {
  const part = partOf(map, '');
  return part === undefined ? [] : written([part]);
}

const HEAD = 'flowchart LR';

/** Boxes and arrows of one map, and which boxes look like what. */
interface Part {
  readonly lines: readonly string[];
  readonly ids: Readonly<Record<State, readonly string[]>>;
}

function partOf(map: MapReport, prefix: string): Part | undefined {
  const { changes } = map.diff;
  const states = statesOf(map);
  const changed = [...states.keys()].sort().slice(0, MOST);
  if (changed.length === 0) return undefined;
  const edges = edgesOf(map).filter(({ from, to }) => changed.includes(from) || changed.includes(to));
  const names = [...new Set([...changed, ...edges.flatMap(({ from, to }) => [from, to])])].sort();
  const ids = new Map(names.map((name, index) => [name, `${prefix}s${index + 1}`]));
  const stateOf = (name: string): State => states.get(name) ?? 'asItWas';
  const left = states.size - changed.length;
  const lines = [
    ...names.map((name) => `  ${ids.get(name)}${box(map, name, { state: stateOf(name), changes })}`),
    ...edges.map(({ from, to, state }) => `  ${ids.get(from)} ${arrows[state]} ${ids.get(to)}`),
    ...(left > 0 ? [`  ${prefix}more["… and ${left} more"]`] : []),
  ];
  const idsOf = (state: State): string[] =>
    names.filter((name) => stateOf(name) === state).map((name) => ids.get(name) ?? '');
  const byState = { added: idsOf('added'), removed: idsOf('removed'), changed: idsOf('changed') };
  return { lines, ids: { ...byState, asItWas: idsOf('asItWas') } };
}

/** The style of each state, named once. */
function written(parts: readonly Part[]): string[] {
  return [
    HEAD,
    ...parts.flatMap(({ lines }) => lines),
    '  classDef added stroke:#1a7f37,stroke-width:3px',
    '  classDef removed stroke:#b3261e,stroke-width:3px,stroke-dasharray:5 4',
    '  classDef changed stroke:#9a6700,stroke-width:3px',
    '  classDef asItWas opacity:0.6',
    ...(['added', 'removed', 'changed', 'asItWas'] as const).flatMap((state) => {
      const ids = parts.flatMap((part) => part.ids[state]);
      return ids.length === 0 ? [] : [`  class ${ids.join(',')} ${state}`];
    }),
  ];
}

const arrows: Readonly<Record<State, string>> = {
  added: '-->|new|',
  removed: '-.->|gone|',
  changed: '-->|changed|',
  asItWas: '-->',
};

const signs: Readonly<Record<State, string>> = { added: '+ ', removed: '− ', changed: '~ ', asItWas: '' };

interface Boxed {
  readonly state: State;
  readonly changes: readonly Change[];
}

function box({ after, before }: MapReport, name: string, { state, changes }: Boxed): string {
  const service = (after?.map.find('service', name) ?? before?.map.find('service', name)) as
    | Service
    | undefined;
  const move = changes.find(
    ({ kind, sort, after: now }) => kind === 'moved' && sort === 'step' && now?.about[0]?.name === name,
  );
  const lines = [
    `${signs[state]}${service?.title?.value ?? name}`,
    ...(move ? [`${move.before?.wave} → ${move.after?.wave}`] : []),
  ];
  return `["${lines.map(mermaidWords).join('<br/>')}"]`;
}

/** By the name that a service has now, or had. */
function statesOf({ diff: { changes } }: MapReport): Map<string, State> {
  const states = new Map<string, State>();
  const now = namesNow(changes, 'service');
  for (const change of changes) {
    const { kind, sort } = change;
    const isWhole = sort === 'service' && (kind === 'added' || kind === 'removed');
    for (const name of servicesOf(change, now)) {
      if (isWhole) states.set(name, kind);
      else if (!states.has(name)) states.set(name, 'changed');
    }
  }
  return states;
}

/** What is called otherwise now. */
type Now = ReadonlyMap<string, string>;

/** The services that it is, belongs to or is about; of a dependency the one that depends. */
function servicesOf(change: Change, now: Now): string[] {
  const { sort } = change;
  const names = servicesAbout(change, now);
  return sort === 'dependency' || sort === 'service' ? names.slice(0, 1) : names;
}

function servicesAbout({ before, after }: Change, now: Now): string[] {
  const named = (after ?? before)?.about.filter((ref) => ref.sort === 'service') ?? [];
  return named.map(({ name }) => (after ? name : (now.get(name) ?? name)));
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly state: State;
}

function edgesOf({ diff: { changes }, before, after }: MapReport): Edge[] {
  const now = namesNow(changes, 'service');
  const current = (name: string): string => now.get(name) ?? name;
  const old = dependencies(before?.map).map(({ from, to }) => ({ from: current(from), to: current(to) }));
  const [then, come] = [keyed(old), keyed(dependencies(after?.map))];
  const said = changes.flatMap((change) => {
    const [from, to] = change.sort === 'dependency' ? servicesAbout(change, now) : [];
    return from !== undefined && to !== undefined ? keyOf({ from, to }) : [];
  });
  const changed = new Set(said);
  return [...new Map([...then, ...come])]
    .map(([key, edge]): Edge => {
      const there = changed.has(key) ? 'changed' : 'asItWas';
      return { ...edge, state: !then.has(key) ? 'added' : !come.has(key) ? 'removed' : there };
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

type Ends = Pick<Edge, 'from' | 'to'>;

function keyed(all: readonly Ends[]): Map<string, Ends> {
  return new Map(all.map((ends) => [keyOf(ends), ends]));
}

function keyOf({ from, to }: Ends): string {
  return `${from}\n${to}`;
}

function dependencies(map: ResolvedMap | undefined): Ends[] {
  return (map?.services ?? []).flatMap(({ name, dependencies: all }) =>
    all.flatMap(({ targets }) => targets.map((target) => ({ from: name.value, to: target.value }))),
  );
}
