import type { Bridge, MapFile, MigrationMap, Service } from '../model/map.ts';
import { allOf, type Change } from './change.ts';
import { behind, insert, lineEnd, mapText, quoted } from './text.ts';

/** Lets a bridge start or end with another wave; undefined where that end is not written. */
export function moveBridgeEnd(bridge: Bridge, end: 'from' | 'until', wave: string): Change | undefined {
  const written = bridge[end];
  if (!written || written.value === wave) return undefined;
  const changed: Bridge = { ...bridge, [end]: { ...written, value: wave } };
  return {
    edits: [{ source: written.source, text: wave }],
    apply: (current: MigrationMap) => ({
      ...current,
      files: current.files.map((file) =>
        file.bridges.includes(bridge)
          ? { ...file, bridges: file.bridges.map((other) => (other === bridge ? changed : other)) }
          : file,
      ),
    }),
  };
}

/** A bridge that is not written yet. */
export interface NewBridge {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly owner?: string;
}

/** Declares a bridge behind the service that crosses it, and lets a dependency name it. */
export function buildBridge(
  map: MigrationMap,
  service: Service,
  bridge: NewBridge,
  crossing: Change,
): Change | undefined {
  const file = map.files.find(({ file }) => file.uri === service.source.file);
  if (!file) return undefined;
  return allOf([
    crossing,
    { edits: [declaration(map, file, service, bridge)], apply: withBridge(service, bridge) },
  ]);
}

function declaration(map: MigrationMap, { file }: MapFile, service: Service, bridge: NewBridge) {
  const eol = lineEnd(file.text);
  const facts = [
    `from ${bridge.from}`,
    `until ${bridge.until}`,
    ...(bridge.owner ? [`owner ${bridge.owner}`] : []),
  ];
  const { source } = service;
  const gap = mapText(map).of(source).includes('\n') ? eol + eol : eol;
  const lines = [`bridge ${bridge.name} ${quoted(bridge.title)} {`, ...facts.map((fact) => `  ${fact}`), '}'];
  return insert(source.file, behind(file.text, source), gap + lines.join(eol));
}

function withBridge({ source }: Service, { name, title, from, until, owner }: NewBridge): Change['apply'] {
  const ref = (value: string) => ({ value, source });
  const bridge: Bridge = {
    sort: 'bridge',
    source,
    head: source,
    see: [],
    tags: [],
    name: ref(name),
    title: ref(title),
    from: ref(from),
    until: ref(until),
    ...(owner ? { owner: ref(owner) } : {}),
    dependencies: [],
  };
  return (current) => ({
    ...current,
    files: current.files.map((file) =>
      file.file.uri === source.file ? { ...file, bridges: [...file.bridges, bridge] } : file,
    ),
  });
}
