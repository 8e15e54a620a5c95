import type { Sight } from '../../camera.ts';
import { wayOf } from '../../keys.ts';
import type { Part, Stage } from '../../stage.ts';

const STEP = 60;

/** Moves the picture: with the middle button, with Space and the mouse, with the arrow keys on the picture itself. */
export function hand({ canvas }: Stage): Part {
  const { frame, camera } = canvas;
  let isHeld = false;
  let at: PointerEvent | undefined;

  document.addEventListener('keydown', ({ key, target }) => {
    if (key === ' ' && (target === frame || target === document.body)) hold('held');
  });
  document.addEventListener('keyup', ({ key }) => {
    if (key === ' ') hold('free');
  });
  frame.addEventListener('keydown', (event) => {
    if (event.target !== frame) return;
    const way = wayOf(event);
    if (way) camera.pan(way[0] * STEP, way[1] * STEP);
    if (way || event.key === ' ') event.preventDefault();
  });
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 1 && !(event.button === 0 && isHeld)) return;
    event.preventDefault();
    at = event;
    frame.setPointerCapture(event.pointerId);
    frame.classList.add('dragged');
  });
  frame.addEventListener('pointermove', (event) => {
    if (!at) return;
    camera.pan(at.clientX - event.clientX, at.clientY - event.clientY);
    at = event;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) frame.addEventListener(end, () => drop());
  return {};

  function hold(is: 'held' | 'free'): void {
    isHeld = is === 'held';
    frame.classList.toggle('hand', isHeld);
  }

  function drop(): void {
    at = undefined;
    frame.classList.remove('dragged');
  }
}

/** Where each view was looked at last, over tabs and reloads. */
export function sights({ canvas, recall, remember }: Stage): {
  of(view: string): Sight | undefined;
  follow(view: string): void;
} {
  const known: Record<string, Sight> = { ...recall<Record<string, Sight>>('sights') };
  let shown: string | undefined;
  let alarm: number | undefined;
  canvas.camera.onMoved(() => {
    clearTimeout(alarm);
    alarm = setTimeout(keep, 200);
  });
  return {
    of: (view) => known[view],
    follow: (view) => {
      shown = view;
    },
  };

  function keep(): void {
    if (shown === undefined) return;
    known[shown] = canvas.camera.sight;
    remember('sights', known);
  }
}
