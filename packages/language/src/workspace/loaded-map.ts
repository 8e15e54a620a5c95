import {
  finished,
  type MapFile,
  type MigrationMap,
  type ResolvedMap,
  resolve,
  type Steps,
  type Walk,
  walk,
} from '@migmap/core';
import { type CheckResult, checking, type Settings } from '@migmap/rules';

/** A map with all that can be known of it; each part is computed when first asked for, and kept. */
export class LoadedMap {
  /** The folder that its imports may not leave. */
  readonly root: string;
  readonly map: MigrationMap;
  readonly #settings: (root: string, entry: string) => Settings;
  #files: ReadonlyMap<string, MapFile> | undefined;
  #resolved: ResolvedMap | undefined;
  #walked: Walk | undefined;
  #checked: { readonly settings: Settings; readonly result: CheckResult } | undefined;
  /** Begun by one who does it step by step; whoever can't wait goes on where that one is. */
  #checking: { readonly settings: Settings; readonly steps: Steps<CheckResult> } | undefined;

  constructor(root: string, map: MigrationMap, settings: (root: string, entry: string) => Settings) {
    this.root = root;
    this.map = map;
    this.#settings = settings;
  }

  /** The file at which the map starts: the last in the order of the walk. */
  get entry(): string {
    return this.map.files.at(-1)?.file.uri ?? '';
  }

  get resolved(): ResolvedMap {
    this.#resolved ??= resolve(this.map);
    return this.#resolved;
  }

  get walked(): Walk {
    this.#walked ??= walk(this.resolved);
    return this.#walked;
  }

  get settings(): Settings {
    return this.#settings(this.root, this.entry);
  }

  /** What the rules say, by the settings of the moment. */
  get checked(): CheckResult {
    return finished(this.judging());
  }

  /** The same in steps, between which others can be answered. */
  *judging(): Steps<CheckResult> {
    const { settings } = this;
    while (this.#checked?.settings !== settings) {
      if (this.#checking?.settings !== settings)
        this.#checking = { settings, steps: checking(this.resolved, () => this.walked, settings) };
      const { done, value } = this.#checking.steps.next();
      if (!done) yield;
      else this.#finish(settings, value);
    }
    return this.#checked.result;
  }

  #finish(settings: Settings, result: CheckResult): void {
    this.#checked = { settings, result };
    this.#checking = undefined;
  }

  file(uri: string): MapFile | undefined {
    this.#files ??= new Map(this.map.files.map((file) => [file.file.uri, file]));
    return this.#files.get(uri);
  }

  /** Whether it is made of just these files. */
  isOf(files: readonly MapFile[]): boolean {
    const own = this.map.files;
    return own.length === files.length && own.every((file, index) => file === files[index]);
  }
}
