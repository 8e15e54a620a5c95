import { type MapChangedParams, type MapVersion, mapChanged } from '@migmap/protocol';
import type { Session } from './feature.ts';

/** Tells clients that want to know it which maps have changed; whoever shows one asks then for what it shows. */
export class MapChanges {
  readonly #session: Session;
  #known: ReadonlyMap<string, number> = new Map();

  constructor(session: Session) {
    this.#session = session;
  }

  async update(): Promise<void> {
    const { connection, client } = this.#session;
    if (client().speaks === undefined) return;
    const params = this.#changes();
    if (params.changed.length + params.gone.length === 0) return;
    await connection.sendNotification(mapChanged, params);
  }

  #changes(): MapChangedParams {
    const { workspace, versions } = this.#session;
    const before = this.#known;
    const maps: MapVersion[] = workspace.library
      .maps()
      .map((map) => ({ map: workspace.clientUri(map.entry), version: versions.of(map) }));
    this.#known = new Map(maps.map(({ map, version }) => [map, version]));
    return {
      changed: maps.filter(({ map, version }) => before.get(map) !== version),
      gone: [...before.keys()].filter((map) => !this.#known.has(map)),
    };
  }
}
