import type { PanelPicture } from '@migmap/protocol';
import { element } from './page.ts';

export interface ToolbarEvents {
  readonly onShow: (view: string, at: string | undefined) => void;
  readonly onLock: (isLocked: boolean) => void;
  readonly onFit: () => void;
  readonly onZoom: (step: number) => void;
}

/** Tabs of the views, the scrubber through the waves, zoom and lock. */
export class Toolbar {
  readonly #tabs = element('tabs');
  readonly #scrubber = element('scrubber') as HTMLInputElement;
  readonly #instant = element('instant');
  readonly #lock = element('lock');
  readonly #events: ToolbarEvents;
  #picture: PanelPicture | undefined;

  constructor(events: ToolbarEvents) {
    this.#events = events;
    this.#scrubber.addEventListener('input', () => this.#scrubbed());
    this.#lock.addEventListener('click', () => events.onLock(!this.#picture?.isLocked));
    element('fit').addEventListener('click', () => events.onFit());
    element('zoom-in').addEventListener('click', () => events.onZoom(1));
    element('zoom-out').addEventListener('click', () => events.onZoom(-1));
    this.#tabs.addEventListener('keydown', (event) => this.#walk(event));
  }

  show(picture: PanelPicture): void {
    this.#picture = picture;
    this.#showTabs(picture);
    const { waves, at } = picture;
    const index = waves.findIndex(({ name }) => name === at) + 1;
    this.#scrubber.max = String(waves.length);
    this.#scrubber.value = String(index);
    this.#scrubber.disabled = waves.length === 0;
    this.#nameInstant(index);
    this.#lock.setAttribute('aria-pressed', String(picture.isLocked));
  }

  #showTabs({ views, view }: PanelPicture): void {
    const hadFocus = this.#tabs.contains(document.activeElement);
    const tabs = views.map(({ name, label }) => this.#tab(name, label, name === view));
    this.#tabs.replaceChildren(...tabs);
    if (hadFocus) tabs.find(({ ariaSelected }) => ariaSelected === 'true')?.focus();
  }

  #tab(name: string, label: string, isShown: boolean): HTMLButtonElement {
    const tab = document.createElement('button');
    tab.textContent = label;
    tab.dataset.view = name;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(isShown));
    tab.setAttribute('aria-controls', 'picture');
    tab.tabIndex = isShown ? 0 : -1;
    tab.addEventListener('click', () => this.#events.onShow(name, this.#picture?.at));
    return tab;
  }

  /** Arrow keys go along the tabs, as everywhere. */
  #walk({ key }: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const picture = this.#picture;
    if (step === undefined || !picture) return;
    const { views } = picture;
    const at = views.findIndex(({ name }) => name === picture.view);
    const next = views[(at + step + views.length) % views.length];
    if (next) this.#events.onShow(next.name, picture.at);
  }

  #scrubbed(): void {
    if (!this.#picture) return;
    const index = Number(this.#scrubber.value);
    this.#nameInstant(index);
    this.#events.onShow(this.#picture.view, this.#picture.waves[index - 1]?.name);
  }

  #nameInstant(index: number): void {
    const words = this.#picture?.waves[index - 1]?.label ?? this.#instant.dataset.whole ?? '';
    this.#instant.textContent = words;
    this.#scrubber.setAttribute('aria-valuetext', words);
  }
}
