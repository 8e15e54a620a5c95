import type { View } from './view.ts';

/** Drags the picture with one finger or the mouse, zooms it with two fingers or the wheel. */
export function followPointers(view: View, onChoose: (id: string | undefined) => void): void {
  const { stage, camera } = view;
  const down = new Map<number, PointerEvent>();
  let moved = 0;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, event);
  });
  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    // A click is allowed to tremble.
    if (moved < 4) return;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add('dragged');
    const other = [...down.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other) pinch(view, before, event, other);
    else camera.pan(event.clientX - before.clientX, event.clientY - before.clientY);
    down.set(event.pointerId, event);
  });
  const up = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (down.size === 0) stage.classList.remove('dragged');
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('click', (event) => {
    if (moved < 4) onChoose(thingAt(event, view));
  });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.shiftKey) camera.pan(-event.deltaY, 0);
      else camera.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), event);
    },
    { passive: false },
  );
}

function pinch({ camera }: View, before: PointerEvent, now: PointerEvent, other: PointerEvent): void {
  const far = (a: PointerEvent): number =>
    Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY) || 1;
  const middle = { clientX: (now.clientX + other.clientX) / 2, clientY: (now.clientY + other.clientY) / 2 };
  camera.zoom(far(now) / far(before), middle);
}

function thingAt(event: Event, view: View): string | undefined {
  let group = (event.target as Element).closest<SVGElement>('[data-id]');
  while (group) {
    const id = group.dataset.id ?? '';
    if (view.thing(id)) return id;
    group = group.parentElement?.closest<SVGElement>('[data-id]') ?? null;
  }
  return undefined;
}
