import { type MapSummary, type MapsResult, maps, type OutlineResult, outline } from '@migmap/protocol';
import { Disposable, EventEmitter } from 'vscode';
import type { Server } from '../client/server.ts';

/** A map, with what it declares. */
export interface OutlinedMap {
  readonly summary: MapSummary;
  readonly outline: OutlineResult;
}

/** The maps of the workspace as they were when the server last told of a change. */
export class Outlines implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  #known: readonly OutlinedMap[] = [];
  #reading: Promise<void> = Promise.resolve();
  #isStale = false;

  readonly onChanged = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#listening = Disposable.from(
      server.onMapChanged(() => void this.refresh()),
      server.onStateChanged(() => void this.refresh()),
    );
  }

  get all(): readonly OutlinedMap[] {
    return this.#known;
  }

  /** The map that a file starts or belongs to. */
  of(uri: string): OutlinedMap | undefined {
    const holding = this.#known.filter(({ summary }) => summary.files.includes(uri));
    return holding.find(({ summary }) => summary.map === uri) ?? holding[0];
  }

  /** Changes that come while it reads are read together afterwards. */
  refresh(): Promise<void> {
    if (this.#isStale) return this.#reading;
    this.#isStale = true;
    this.#reading = this.#reading.then(async () => {
      this.#isStale = false;
      this.#known = await this.#read();
      this.#changed.fire();
    });
    return this.#reading;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #read(): Promise<OutlinedMap[]> {
    const found = await this.#server.ask<MapsResult>(maps, {});
    const summaries = found?.maps ?? [];
    const before = new Map(this.#known.map((one) => [one.summary.map, one]));
    const read = summaries.map(async (summary): Promise<OutlinedMap | undefined> => {
      const known = before.get(summary.map);
      if (known?.summary.version === summary.version) return { ...known, summary };
      const said = await this.#server.ask<OutlineResult>(outline, { map: summary.map });
      return said && { summary, outline: said };
    });
    return (await Promise.all(read)).filter((one) => one !== undefined);
  }
}
