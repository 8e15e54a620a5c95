import { thingAround } from '../../canvas.ts';
import { isPlain, wayOf } from '../../keys.ts';
import type { Part, Stage } from '../../stage.ts';

/** What keys reach in a picture. */
const REACHED = 'g.thing, g.fold';

/** From thing to thing with the arrow keys; Enter tells of it, Space chooses it, with Ctrl its text is opened. */
export function walk({ canvas, send }: Stage): Part {
  const { frame } = canvas;
  frame.addEventListener('keydown', (event) => {
    const { target } = event;
    const thing = target instanceof Element ? target.closest<SVGGElement>(REACHED) : null;
    if (event.defaultPrevented || !thing) return;
    const way = wayOf(event);
    if (way) go(thing, way);
    else if (event.key === 'Enter') enter(thing.id, event);
    else if (event.key === ' ') canvas.choose(thing.id);
    else return;
    event.preventDefault();
  });
  frame.addEventListener('dblclick', ({ target }) => {
    const id = thingAround(target);
    if (id !== undefined) send({ type: 'reveal', id, focus: 'text' });
  });
  // The sign of a finding is small, and means what is known of the thing.
  frame.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('g.finding-sign')) tell();
  });
  return {};

  function go(thing: SVGGElement, way: readonly [number, number]): void {
    const next = nearest(thing, [...frame.querySelectorAll<SVGGElement>(REACHED)], way);
    if (!next) return;
    canvas.reach(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function enter(id: string, event: KeyboardEvent): void {
    if (!isPlain(event)) send({ type: 'reveal', id, focus: 'text' });
    else {
      canvas.select(id);
      tell();
    }
  }

  function tell(): void {
    frame.dispatchEvent(new CustomEvent('opened'));
  }
}

/** The nearest in a direction; what lies aside counts as further away. */
function nearest(
  from: SVGGElement,
  all: readonly SVGGElement[],
  [dx, dy]: readonly [number, number],
): SVGGElement | undefined {
  const [x, y] = middleOf(from);
  let best: { readonly thing: SVGGElement; readonly far: number } | undefined;
  for (const thing of all) {
    if (thing === from) continue;
    const [ox, oy] = middleOf(thing);
    const along = (ox - x) * dx + (oy - y) * dy;
    const far = along + 2 * (Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx));
    if (along > 1 && (!best || far < best.far)) best = { thing, far };
  }
  return best?.thing;
}

function middleOf(thing: SVGGElement): readonly [x: number, y: number] {
  const { left, right, top, bottom } = thing.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}
