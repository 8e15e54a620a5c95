import { diffMaps, type ResolvedMap, resolve, walk } from '@migmap/core';
import type { OlderState } from '@migmap/diagram';
import { type LoadedMap, MapLibrary } from '@migmap/language/lsp';
import type { Settings } from '@migmap/rules';

/** The texts of an older state of a map; they can be sent to another thread. */
export interface OlderTexts {
  /** The file at which the map starts. */
  readonly entry: string;
  readonly root: string;
  /** `null` for a file that was not there. */
  readonly texts: readonly (readonly [uri: string, text: string | null])[];
}

/** The map that the texts make up, and what else they import. */
export interface OlderMap {
  /** Absent where it did not start yet. */
  readonly map?: LoadedMap;
  readonly wanted: readonly string[];
}

export function olderMap({ entry, root, texts }: OlderTexts, settings?: () => Settings): OlderMap {
  const library = new MapLibrary(settings);
  for (const [uri, text] of texts) {
    if (text === null) library.putNothing(uri, 'absent');
    else library.put(uri, text);
  }
  library.enter(entry, root);
  const map = library.mapsWith(entry).find((one) => one.entry === entry);
  return { wanted: library.wanted(), ...(map ? { map } : {}) };
}

/** What a picture of both states is drawn of. */
export function olderState(texts: OlderTexts, newer: ResolvedMap): OlderState {
  return stateOf(olderMap(texts).map, newer);
}

/** Against nothing, all is new. */
export function stateOf(older: LoadedMap | undefined, newer: ResolvedMap): OlderState {
  const map = older?.resolved ?? resolve({ files: [] });
  return { map, walked: older?.walked ?? walk(map), diff: diffMaps(map, newer) };
}
