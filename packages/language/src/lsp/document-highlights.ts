import type { MapFile } from '@migmap/core';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { occurrencesOf } from './occurrences.ts';
import { servicesOf } from './plan-index.ts';
import { nameAt } from './same-thing.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The other places of a name in the file. Written is a thing where it is declared, and a service also where a step
 * of a wave changes what it is; everything else only reads it.
 */
export function documentHighlights(snapshot: Snapshot, offset: number): DocumentHighlight[] {
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  const own = new Map(
    snapshot.maps
      .flatMap((map) => occurrencesOf(map).in(snapshot.uri))
      .filter((one) => one.sort === name.sort && one.name === name.name)
      .map((one) => [one.source.start, one]),
  );
  const steps = name.sort === 'service' ? stepsIn(snapshot.file) : new Set();
  return [...own.values()].map(({ role, source }) => ({
    range: snapshot.rangeOf(source),
    kind:
      role === 'declaration' || steps.has(source.start)
        ? DocumentHighlightKind.Write
        : DocumentHighlightKind.Read,
  }));
}

/** Offsets of the names of services in steps. */
function stepsIn({ waves }: MapFile): ReadonlySet<number> {
  const names = waves.flatMap(({ steps }) => steps.flatMap(servicesOf));
  return new Set(names.map(({ source }) => source.start));
}
