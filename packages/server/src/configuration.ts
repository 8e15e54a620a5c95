import { type IsoDate, nearestValidMoment, type Phrase, say } from '@migmap/core';
import type { EditorSettings } from '@migmap/protocol';
import { type Settings, settingsOver } from '@migmap/rules';

const NOTHING: Settings = {};

/** What the user set in the editor, and how it stands over what the configurations of the files say. */
export class Configuration {
  readonly #today: () => IsoDate;
  #said: EditorSettings = {};
  #own = NOTHING;
  /** Maps are judged again when they are given other settings, so the same ones have to stay the same object. */
  #merged = new WeakMap<Settings, Settings>();

  constructor(today: () => IsoDate) {
    this.#today = today;
  }

  /** Gives back what makes no sense in it, in words for the user. */
  set(said: EditorSettings | null | undefined): Phrase | undefined {
    this.#said = said ?? {};
    this.#refresh();
    return objectionTo(this.#said.asOf);
  }

  /** The settings for maps over whose files a configuration says this. */
  over(config: Settings = NOTHING): Settings {
    if (this.#said.asOf === 'today' && this.#own.asOf !== this.#today()) this.#refresh();
    const known = this.#merged.get(config);
    const merged = known ?? settingsOver(config, this.#own);
    if (!known) this.#merged.set(config, merged);
    return merged;
  }

  #refresh(): void {
    const asOf = this.#said.asOf === 'today' ? this.#today() : this.#said.asOf;
    this.#own = isSaid(asOf) && objectionTo(asOf) === undefined ? { asOf } : NOTHING;
    this.#merged = new WeakMap();
  }
}

function isSaid(asOf: EditorSettings['asOf']): asOf is string {
  return asOf !== undefined && asOf !== null && asOf !== '';
}

function objectionTo(asOf: EditorSettings['asOf']): Phrase | undefined {
  if (!isSaid(asOf) || asOf === 'today') return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(String(asOf)) && nearestValidMoment(asOf) === undefined;
  return isDate
    ? undefined
    : say`migmap.asOf takes today, or a date such as 2027-03-14; ${JSON.stringify(asOf)} is neither.`;
}
