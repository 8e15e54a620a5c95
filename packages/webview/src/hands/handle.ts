import { thingAround } from '../canvas.ts';
import type { Hands } from '../parts/hands.ts';
import { filled } from '../stage.ts';
import { shape } from './overlay.ts';

/** The point of a card from which a line can be drawn; it shows on the card that is looked at. */
export function handles(hands: Hands): { shown(): void } {
  const { canvas, words } = hands.stage;
  const { frame } = canvas;
  const title = shape('title', {});
  const handle = shape('g', { class: 'handle', 'aria-hidden': 'true', visibility: 'hidden' });
  handle.append(title, shape('circle', { r: 8 }), shape('path', { d: 'M0 -3.5V3.5M-2.8 0.7L0 3.5L2.8 0.7' }));
  frame.addEventListener('pointerover', ({ target }) => look(target));
  frame.addEventListener('pointerleave', hide);
  frame.addEventListener('focusin', ({ target }) => look(target));
  return {
    shown: () => {
      hide();
      canvas.svg?.append(handle);
      tellKeys();
    },
  };

  function look(target: EventTarget | null): void {
    if (hands.aiming || (target instanceof Element && target.closest('g.handle'))) return;
    const id = thingAround(target);
    const aim = id === undefined ? undefined : hands.aimOf(id);
    if (aim?.kind !== 'depend') {
      hide();
      return;
    }
    const { x, y, width, height } = aim.thing;
    handle.dataset.of = aim.thing.id;
    title.textContent = filled(words.hands.handle, aim.thing.title);
    handle.setAttribute('transform', `translate(${x + width / 2} ${y + height})`);
    handle.setAttribute('visibility', 'visible');
  }

  function hide(): void {
    handle.setAttribute('visibility', 'hidden');
  }

  /** What a key does with a thing is said by the thing. */
  function tellKeys(): void {
    for (const thing of hands.stage.picture?.ways.things ?? []) {
      const aim = hands.aimOf(thing.id);
      const drawn = aim && canvas.find(thing.id);
      drawn?.setAttribute('aria-keyshortcuts', aim?.kind === 'move' ? 'M' : 'D');
      drawn?.classList.toggle('movable', aim?.kind === 'move');
    }
  }
}
