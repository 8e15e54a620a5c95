import { element, made } from '../page.ts';
import type { Part, Stage } from '../stage.ts';
import { iconButton } from './ways/icon-button.ts';

/** Zoom, and whether the panel follows the editor. */
export function tools({ words, canvas, send }: Stage): Part {
  const lock = iconButton('lock', 'lock', words.lock, words.lockMeans);
  lock.setAttribute('aria-pressed', 'false');
  lock.addEventListener('click', () =>
    send({ type: 'lock', isLocked: lock.getAttribute('aria-pressed') === 'false' }),
  );
  const whole = made('button', { id: 'actual-size', class: 'icon', title: words.ways.actualSize }, '1:1');
  const buttons: readonly (readonly [HTMLButtonElement, () => void])[] = [
    [iconButton('zoom-out', 'smaller', words.zoomOut), () => canvas.zoom(-1)],
    [iconButton('zoom-in', 'larger', words.zoomIn), () => canvas.zoom(1)],
    [iconButton('fit', 'fit', words.fit), () => canvas.fit()],
    [whole, () => canvas.camera.zoomTo(1)],
  ];
  for (const [button, run] of buttons) button.addEventListener('click', run);
  element('tools').append(...buttons.map(([button]) => button), lock);
  return { shown: ({ state }) => lock.setAttribute('aria-pressed', String(state.isLocked)) };
}
