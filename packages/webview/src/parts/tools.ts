import { element, made } from '../page.ts';
import type { Part, Stage } from '../stage.ts';

/** Zoom, and whether the panel follows the editor. */
export function tools({ words, canvas, send }: Stage): Part {
  const lock = made('button', { id: 'lock', 'aria-pressed': 'false', title: words.lockMeans }, words.lock);
  lock.addEventListener('click', () =>
    send({ type: 'lock', isLocked: lock.getAttribute('aria-pressed') === 'false' }),
  );
  element('tools').append(
    button('zoom-out', '−', words.zoomOut, () => canvas.zoom(-1)),
    button('zoom-in', '+', words.zoomIn, () => canvas.zoom(1)),
    button('fit', words.fit, words.fit, () => canvas.fit()),
    lock,
  );
  return { shown: ({ state }) => lock.setAttribute('aria-pressed', String(state.isLocked)) };
}

function button(id: string, sign: string, name: string, run: () => void): HTMLButtonElement {
  const one = made('button', { id, 'aria-label': name, title: name }, sign);
  one.addEventListener('click', run);
  return one;
}
