import type { LoadedMap } from '@migmap/language/lsp';
import type { PictureJob } from './messages.ts';

/** Maps that a studio keeps in mind: as many as are usually looked at side by side. */
const REMEMBERED = 4;

/** What a studio knows already. */
export class SentTexts {
  /** By map, the one asked for last at the end. */
  readonly #maps = new Map<string, ReadonlyMap<string, string>>();

  /** What it has to be told to draw a map; from then on it counts as told. */
  newsOf({ entry, map }: LoadedMap): Pick<PictureJob, 'texts' | 'dropped' | 'forgotten'> {
    const now = new Map(map.files.map(({ file }) => [file.uri, file.text]));
    const before = this.#maps.get(entry) ?? new Map<string, string>();
    this.#maps.delete(entry);
    this.#maps.set(entry, now);
    return {
      texts: [...now].filter(([uri, text]) => before.get(uri) !== text),
      dropped: [...before.keys()].filter((uri) => !now.has(uri)),
      forgotten: this.#forget(),
    };
  }

  #forget(): string[] {
    const forgotten = [...this.#maps.keys()].slice(0, -REMEMBERED);
    for (const entry of forgotten) this.#maps.delete(entry);
    return forgotten;
  }
}
