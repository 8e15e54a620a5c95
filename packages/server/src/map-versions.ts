import type { LoadedMap } from '@migmap/language/lsp';

/** A number for each map as it is: another one whenever its files or its settings are others. */
export class MapVersions {
  readonly #known = new WeakMap<LoadedMap, { readonly settings: object; readonly version: number }>();
  #last = 0;

  of(map: LoadedMap): number {
    const { settings } = map;
    const known = this.#known.get(map);
    if (known?.settings === settings) return known.version;
    this.#last++;
    this.#known.set(map, { settings, version: this.#last });
    return this.#last;
  }
}
