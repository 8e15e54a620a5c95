import type { PanelChoice } from '@migmap/protocol';
import { element, made } from '../page.ts';

/** A picture that has several views. */
interface Tabbed {
  readonly views: readonly PanelChoice[];
  readonly state: { readonly view: string };
}

/** A page with such pictures. */
interface TabStage {
  readonly words: { readonly views: string };
  readonly picture: Tabbed | undefined;
  wish(change: { readonly view: string }): void;
}

/** A tab for each view: ours, then those that the map declares. */
export function tabs(stage: TabStage): { shown(picture: Tabbed): void } {
  const bar = made('div', { id: 'tabs', role: 'tablist', 'aria-label': stage.words.views });
  element('views').append(bar);
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && stage.picture) go(stage.picture, step);
  });
  return { shown: (picture) => fill(picture) };

  /** Arrow keys go along the tabs, as everywhere. */
  function go({ views, state }: Tabbed, step: number): void {
    const at = views.findIndex(({ name }) => name === state.view);
    const next = views[(at + step + views.length) % views.length];
    if (next) stage.wish({ view: next.name });
  }

  function fill({ views, state }: Tabbed): void {
    const hadFocus = bar.contains(document.activeElement);
    const all = views.map(({ name, label }) => tab(name, label, name === state.view ? 'shown' : 'hidden'));
    bar.replaceChildren(...all);
    const chosen = all.find(({ ariaSelected }) => ariaSelected === 'true');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) chosen?.focus();
  }

  function tab(name: string, label: string, is: 'shown' | 'hidden'): HTMLButtonElement {
    const button = made(
      'button',
      {
        'data-view': name,
        role: 'tab',
        'aria-selected': String(is === 'shown'),
        'aria-controls': 'picture',
        tabindex: is === 'shown' ? '0' : '-1',
      },
      label,
    );
    button.addEventListener('click', () => stage.wish({ view: name }));
    return button;
  }
}
