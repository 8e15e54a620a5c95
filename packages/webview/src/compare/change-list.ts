import type { ComparePicture, CompareWords, ToldChange, TriedFinding } from '@migmap/protocol';
import { made } from '../page.ts';
import { filled } from '../stage.ts';

/** What a row of the list can do. */
interface Deeds {
  open(change: number, wanted: 'text' | 'difference'): void;
  /** Shows in the picture what a row is about. */
  point(id: string): void;
}

/** The same as the picture, in words: what has changed, wave by wave, and what the rules say of it. */
export class ChangeList {
  readonly #place: HTMLElement;
  readonly #words: CompareWords;
  readonly #deeds: Deeds;

  constructor(place: HTMLElement, words: CompareWords, deeds: Deeds) {
    this.#place = place;
    this.#words = words;
    this.#deeds = deeds;
  }

  fill({ changes, findings }: ComparePicture): void {
    const { changes: counted, same, added, gone } = this.#words;
    const title = changes.length === 0 ? same : filled(counted, changes.length);
    this.#place.replaceChildren(
      made('h2', {}, title),
      ...this.#groups(changes),
      ...told(added, findings.added),
      ...told(gone, findings.gone),
    );
  }

  /** Marks the rows about a thing of the picture. */
  show(id: string): void {
    const wanted = id.split('/').slice(0, 2).join('/');
    const rows = [...this.#place.querySelectorAll<HTMLElement>('li[data-id]')];
    for (const row of rows) row.classList.toggle('meant', row.dataset.id === id || row.dataset.id === wanted);
    rows.find((row) => row.classList.contains('meant'))?.scrollIntoView({ block: 'nearest' });
  }

  #groups(changes: readonly ToldChange[]): HTMLElement[] {
    const groups = new Map<string, HTMLElement>();
    for (const [number, change] of changes.entries()) {
      const wave = change.wave ?? this.#words.whole;
      const list = groups.get(wave) ?? made('ul');
      groups.set(wave, list);
      list.append(this.#row(change, number));
    }
    return [...groups].flatMap(([wave, list]) => [made('h3', {}, wave), list]);
  }

  #row({ kind, words, id }: ToldChange, number: number): HTMLElement {
    const { open, point } = this.#deeds;
    const text = made(
      'button',
      { class: 'change' },
      made('span', { class: 'sign' }, signs[kind]),
      ` ${words}`,
    );
    text.addEventListener('click', () => {
      if (id !== undefined) point(id);
      open(number, 'text');
    });
    const label = `${this.#words.difference}: ${words}`;
    const difference = made(
      'button',
      { class: 'difference', title: this.#words.difference, 'aria-label': label },
      '⇄',
    );
    difference.addEventListener('click', () => open(number, 'difference'));
    return made('li', { class: kind, ...(id === undefined ? {} : { 'data-id': id }) }, text, difference);
  }
}

const signs: Readonly<Record<ToldChange['kind'], string>> = {
  added: '+',
  removed: '−',
  renamed: '~',
  changed: '~',
  moved: '→',
  split: '~',
  merged: '~',
  reordered: '~',
};

const severitySigns = { error: '✗', warning: '⚠', info: 'i' };

function told(title: string, findings: readonly TriedFinding[]): HTMLElement[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ severity, message, code }) =>
    made(
      'li',
      { class: severity, title: code },
      made('span', { class: 'sign' }, severitySigns[severity]),
      ` ${message}`,
    ),
  );
  return [made('h3', {}, filled(title, findings.length)), made('ul', {}, ...rows)];
}
