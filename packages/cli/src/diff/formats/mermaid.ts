import type { Change, ResolvedMap, Service } from '@migmap/core';
import { mermaidWords } from '@migmap/exporters';
import type { DiffReport, MapReport } from '../report-diff.ts';
import { summaryWords } from '../summary.ts';

/** The changed part as a picture that forges draw in a comment. */
export function mermaid({ maps }: DiffReport): string {
  const pictures = maps
    .filter(({ state }) => state !== 'same')
    .map((map) => {
      const lines = picture(map);
      const said = `%% ${map.title.replace(/\s+/g, ' ')}: ${summaryWords(map)}`;
      return [said, ...(lines.length === 0 ? ['flowchart LR'] : lines)].join('\n');
    });
  return `${pictures.length === 0 ? '%% Nothing changes.\nflowchart LR' : pictures.join('\n\n')}\n`;
}

/** More than that nobody reads in a comment. */
const MOST = 24;

type State = 'added' | 'removed' | 'changed' | 'asItWas';

/** Services that change, with their neighbours; none where no service does. */
export function picture(map: MapReport): string[] {
  const { changes } = map.diff;
  const states = statesOf(map);
  const changed = [...states.keys()].sort().slice(0, MOST);
  if (changed.length === 0) return [];
  const edges = edgesOf(map).filter(({ from, to }) => changed.includes(from) || changed.includes(to));
  const names = [...new Set([...changed, ...edges.flatMap(({ from, to }) => [from, to])])].sort();
  const ids = new Map(names.map((name, index) => [name, `s${index + 1}`]));
  const shown = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const left = states.size - changed.length;
  return [
    'flowchart LR',
    ...names.map(
      (name) => `  ${ids.get(name)}${box(map, name, { state: states.get(name) ?? 'asItWas', changes })}`,
    ),
    ...shown.map(({ from, to, state }) => `  ${ids.get(from)} ${arrows[state]} ${ids.get(to)}`),
    ...(left > 0 ? [`  more["… and ${left} more"]`] : []),
    '  classDef added stroke:#1a7f37,stroke-width:3px',
    '  classDef removed stroke:#b3261e,stroke-width:3px,stroke-dasharray:5 4',
    '  classDef changed stroke:#9a6700,stroke-width:3px',
    '  classDef asItWas opacity:0.6',
    ...(['added', 'removed', 'changed', 'asItWas'] as const).flatMap((state) => {
      const all = names.filter((name) => (states.get(name) ?? 'asItWas') === state);
      return all.length === 0 ? [] : [`  class ${all.map((name) => ids.get(name)).join(',')} ${state}`];
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
  const move = changes.find(({ kind, after: now }) => kind === 'moved' && now?.about[0]?.name === name);
  const lines = [
    `${signs[state]}${service?.title?.value ?? name}`,
    ...(move ? [`${move.before?.wave} → ${move.after?.wave}`] : []),
  ];
  return `["${lines.map(mermaidWords).join('<br/>')}"]`;
}

/** By the name that a service has now, or had. */
function statesOf({ diff: { changes } }: MapReport): Map<string, State> {
  const states = new Map<string, State>();
  for (const change of changes) {
    const { kind, sort } = change;
    const isWhole = sort === 'service' && (kind === 'added' || kind === 'removed');
    for (const name of servicesOf(change)) {
      if (isWhole) states.set(name, kind);
      else if (!states.has(name)) states.set(name, 'changed');
    }
  }
  return states;
}

/** The services that it is, belongs to or is about; of a dependency the one that depends. */
function servicesOf({ sort, before, after }: Change): string[] {
  const about = (after ?? before)?.about ?? [];
  const names = about.flatMap((ref) => (ref.sort === 'service' ? ref.name : []));
  return sort === 'dependency' || sort === 'service' ? names.slice(0, 1) : names;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly state: State;
}

function edgesOf({ diff: { changes }, before, after }: MapReport): Edge[] {
  const states = new Map<string, State>();
  for (const { from, to } of dependencies(after?.map)) states.set(`${from} ${to}`, 'asItWas');
  for (const { kind, sort, after: now, before: then } of changes) {
    if (sort !== 'dependency') continue;
    const [from, to] = ((now ?? then)?.about ?? []).filter((ref) => ref.sort === 'service');
    const state = kind === 'added' || kind === 'removed' ? kind : 'changed';
    if (from !== undefined && to !== undefined) states.set(`${from.name} ${to.name}`, state);
  }
  for (const { from, to } of dependencies(before?.map)) {
    const isGone =
      after?.map.find('service', from) === undefined &&
      changes.some(({ before: then, kind }) => kind === 'removed' && then?.id === `service ${from}`);
    if (isGone) states.set(`${from} ${to}`, 'removed');
  }
  return [...states]
    .map(([key, state]) => ({ from: key.split(' ')[0] ?? '', to: key.split(' ')[1] ?? '', state }))
    .sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

function dependencies(map: ResolvedMap | undefined): { readonly from: string; readonly to: string }[] {
  return (map?.services ?? []).flatMap(({ name, dependencies: all }) =>
    all.flatMap(({ targets }) => targets.map((target) => ({ from: name.value, to: target.value }))),
  );
}
