import type { Dependency, MapFile, MigrationMap, NameRef, Service, Tolerance } from '../model/map.ts';
import type { TextEdit } from '../model/problem.ts';
import type { Change } from './change.ts';
import { insert, type MapText, mapText } from './text.ts';

/** Says that one target of a dependency is tolerated on that side too; other targets keep what they had. */
export function tolerate(
  map: MigrationMap,
  dependency: Dependency,
  target: NameRef,
  side: 'old' | 'new',
): Change | undefined {
  const said = dependency.tolerates;
  const value: Tolerance = said && said.value !== side ? 'both' : side;
  const tolerates = { value, source: said?.source ?? target.source };
  if (said && dependency.targets.length === 1) {
    const edits = [{ source: said.source, text: value }];
    return { edits, apply: (current) => replaced(current, dependency, [{ ...dependency, tolerates }]) };
  }
  return say(map, { dependency, target }, { text: `tolerates ${value}`, tolerates });
}

/** Names a bridge in a dependency, for one of its targets. */
export function cross(
  map: MigrationMap,
  dependency: Dependency,
  target: NameRef,
  bridge: string,
): Change | undefined {
  if (dependency.bridge) return undefined;
  const ref = { value: bridge, source: target.source };
  return say(map, { dependency, target }, { text: `bridge ${bridge}`, bridge: ref });
}

/** Declares a dependency that only the kinds of the two services knew of. */
export function depend(
  map: MigrationMap,
  dependent: Service,
  provider: Service,
  side: 'old' | 'new',
): Change {
  const { source } = dependent.name;
  const declared: Dependency = {
    source,
    head: source,
    see: [],
    tags: [],
    soft: false,
    targets: [{ value: provider.name.value, source }],
    tolerates: { value: side, source },
  };
  const statement = `depends on ${provider.name.value} { tolerates ${side} }`;
  const text = mapText(map);
  const last = dependent.dependencies.at(-1);
  const edit = last ? text.after(last.source, statement) : text.atEnd(dependent.source, statement);
  return {
    edits: [edit],
    apply: (current) => ({
      ...current,
      files: current.files.map((file) => ({
        ...file,
        services: file.services.map((service) =>
          service === dependent ? { ...service, dependencies: [...service.dependencies, declared] } : service,
        ),
      })),
    }),
  };
}

interface Place {
  readonly dependency: Dependency;
  readonly target: NameRef;
}

/** What a dependency says more, as text and as model. */
type Saying = { readonly text: string } & Partial<Pick<Dependency, 'tolerates' | 'bridge'>>;

function say(
  map: MigrationMap,
  { dependency, target }: Place,
  { text, ...said }: Saying,
): Change | undefined {
  if (dependency.targets.length > 1) return sayOfOne(map, { dependency, target }, { text, ...said });
  return {
    edits: [addProperty(mapText(map), dependency, text)],
    apply: (current) => replaced(current, dependency, [{ ...dependency, ...said }]),
  };
}

/** Of several targets one gets a statement of its own; a block that holds for all of them is not taken apart. */
function sayOfOne(
  map: MigrationMap,
  { dependency, target }: Place,
  { text: property, ...said }: Saying,
): Change | undefined {
  const text = mapText(map);
  if (text.of(dependency.source).endsWith('}')) return undefined;
  const at = dependency.targets.indexOf(target);
  const [before, next] = [dependency.targets[at - 1], dependency.targets[at + 1]];
  if (at < 0) return undefined;
  const gap = next
    ? { ...target.source, end: next.source.start }
    : { ...target.source, start: before?.source.end ?? target.source.start };
  const own = `depends ${dependency.soft ? 'softly ' : ''}on ${target.value} { ${property} }`;
  const rest = { ...dependency, targets: dependency.targets.filter((other) => other !== target) };
  const single = { ...dependency, targets: [target], ...said };
  return {
    edits: [{ source: gap, text: '' }, text.after(dependency.source, own)].reduce<TextEdit[]>(
      joinTouching,
      [],
    ),
    apply: (current) => replaced(current, dependency, [rest, single]),
  };
}

/** A removal at the very end and the insertion behind it are one edit: which goes first would be open. */
function joinTouching(edits: TextEdit[], edit: TextEdit): TextEdit[] {
  const last = edits.at(-1);
  if (last && last.source.end === edit.source.start)
    return [{ source: last.source, text: last.text + edit.text }];
  return [...edits, edit];
}

function addProperty(text: MapText, dependency: Dependency, property: string): TextEdit {
  const written = text.of(dependency.source);
  if (written.endsWith('}')) return text.atEnd(dependency.source, property);
  return insert(dependency.source.file, dependency.source.end, ` { ${property} }`);
}

function replaced(map: MigrationMap, dependency: Dependency, by: readonly Dependency[]): MigrationMap {
  const within = (list: readonly Dependency[]): readonly Dependency[] =>
    list.includes(dependency) ? list.flatMap((other) => (other === dependency ? by : [other])) : list;
  const inFile = (file: MapFile): MapFile => ({
    ...file,
    services: file.services.map((service) => withList(service, within(service.dependencies))),
    bridges: file.bridges.map((bridge) => withList(bridge, within(bridge.dependencies))),
  });
  return {
    ...map,
    files: map.files.map((file) => (file.file.uri === dependency.source.file ? inFile(file) : file)),
  };
}

function withList<T extends { readonly dependencies: readonly Dependency[] }>(
  owner: T,
  dependencies: readonly Dependency[],
): T {
  return owner.dependencies === dependencies ? owner : { ...owner, dependencies };
}
