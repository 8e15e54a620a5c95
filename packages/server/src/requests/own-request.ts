import type { SourceRef } from '@migmap/core';
import { canonicalUri, type LoadedMap, rangeOf } from '@migmap/language/lsp';
import type { AboutMap, Location, MapVersion } from '@migmap/protocol';
import { ProtocolRequestType } from 'vscode-languageserver';
import { type Desk, type Feature, workspaceFeature } from '../feature.ts';
import { type Shape, shaped } from './shape.ts';

/** A request of our own: it is looked at before anything is done with it. */
export function ownRequest<P, R>(
  method: string,
  shape: Shape<P>,
  answer: (params: P, desk: Desk) => R | Promise<R>,
): Feature {
  const type = new ProtocolRequestType<unknown, R | null, never, void, void>(method);
  return workspaceFeature(type, {}, (params, desk) => answer(shaped<P>(method, params, shape), desk));
}

/** A request of our own about one map; `null` where no map holds the file. */
export function mapRequest<P extends AboutMap, R>(
  method: string,
  shape: Shape<P>,
  answer: (map: LoadedMap, params: P, desk: Desk) => R | Promise<R>,
): Feature {
  return ownRequest<P, R | null>(method, shape, (params, desk) => {
    const map = mapNamed(params.map, desk);
    return map ? answer(map, params, desk) : null;
  });
}

/** The name and version of a map, as every answer about it says them. */
export function versionOf(map: LoadedMap, { workspace, versions }: Desk): MapVersion {
  return { map: workspace.clientUri(map.entry), version: versions.of(map) };
}

/** A place in a map, with the file as the client spells it. */
export function locationIn(map: LoadedMap, source: SourceRef, { workspace }: Desk): Location {
  const file = map.file(source.file)?.file;
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { uri: workspace.clientUri(source.file), range: file ? rangeOf(file, source) : nowhere };
}

function mapNamed(uri: string, { workspace }: Desk): LoadedMap | undefined {
  const maps = workspace.snapshot(uri)?.maps ?? [];
  const name = canonicalUri(uri);
  return maps.find(({ entry }) => entry === name) ?? maps[0];
}
