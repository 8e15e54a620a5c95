import type { Dependency, MapFile, MigrationMap, NameRef, Tolerance } from '../model/map.ts';
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
  if (dependency.targets.length > 1) return tolerateOne(map, dependency, target, value);
  const text = mapText(map);
  const edit = said
    ? { source: said.source, text: value }
    : addProperty(text, dependency, `tolerates ${value}`);
  const changed = { ...dependency, tolerates: { value, source: said?.source ?? dependency.head } };
  return { edits: [edit], apply: (current) => replaced(current, dependency, [changed]) };
}

/** Of several targets one gets a statement of its own; a block that holds for all of them is not taken apart. */
function tolerateOne(
  map: MigrationMap,
  dependency: Dependency,
  target: NameRef,
  value: Tolerance,
): Change | undefined {
  const text = mapText(map);
  if (text.of(dependency.source).endsWith('}')) return undefined;
  const at = dependency.targets.indexOf(target);
  const [before, next] = [dependency.targets[at - 1], dependency.targets[at + 1]];
  if (at < 0) return undefined;
  const gap = next
    ? { ...target.source, end: next.source.start }
    : { ...target.source, start: before?.source.end ?? target.source.start };
  const own = `depends ${dependency.soft ? 'softly ' : ''}on ${target.value} { tolerates ${value} }`;
  const rest = { ...dependency, targets: dependency.targets.filter((other) => other !== target) };
  const single = { ...dependency, targets: [target], tolerates: { value, source: target.source } };
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
