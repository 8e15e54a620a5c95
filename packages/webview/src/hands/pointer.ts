import { thingAround } from '../canvas.ts';
import type { Hands } from '../parts/hands.ts';
import type { Aim } from './aims.ts';
import { footOf, type Point, pointIn } from './overlay.ts';

/** So many pixels are a shaking hand, and no drag. */
const THRESHOLD = 4;
/** So near to the edge of what is seen, the picture is pulled along. */
const EDGE = 28;

/** A chip, or a line from a card's handle, follows the pointer to where it is let go. */
export function aimByPointer(hands: Hands): void {
  const { frame } = hands.stage.canvas;
  let held: Held | undefined;
  let hasMoved = false;
  // Before others who take pointers for something else.
  frame.addEventListener('pointerdown', press, true);
  frame.addEventListener('pointermove', move);
  frame.addEventListener('pointerup', () => release('finish'));
  frame.addEventListener('pointercancel', () => release('cancel'));
  frame.addEventListener('click', swallow, true);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !held) return;
      event.preventDefault();
      event.stopPropagation();
      release('cancel');
    },
    true,
  );

  function press(event: PointerEvent): void {
    hasMoved = false;
    held = undefined;
    if (event.button !== 0 || !event.isPrimary) return;
    const aim = aimBelow(hands, event.target);
    const { svg } = hands.stage.canvas;
    if (!aim || !svg) return;
    held = {
      aim,
      pointer: event.pointerId,
      from: pointIn(svg, event),
      start: [event.clientX, event.clientY],
    };
    event.stopPropagation();
  }

  function move(event: PointerEvent): void {
    const { svg } = hands.stage.canvas;
    if (!held || !svg || event.pointerId !== held.pointer) return;
    const [x, y] = held.start;
    if (!hasMoved && Math.hypot(event.clientX - x, event.clientY - y) < THRESHOLD) return;
    if (!hasMoved) grab(held);
    hasMoved = true;
    pull(event);
    const { aiming } = hands;
    const at = pointIn(svg, event);
    aiming?.overlay.follow(held.aim.kind === 'move' ? held.from : footOf(held.aim.thing), at);
    aiming?.at(aiming.targetAt(at));
  }

  function grab({ aim, pointer }: Held): void {
    frame.setPointerCapture(pointer);
    const aiming = hands.begin(aim);
    const thing = hands.stage.canvas.find(aim.thing.id);
    if (aim.kind === 'move' && thing) aiming?.overlay.hold(thing);
    else aiming?.overlay.pull();
  }

  function pull({ clientX, clientY }: PointerEvent): void {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const by = (at: number, from: number, to: number): number =>
      at < from + EDGE ? -16 : at > to - EDGE ? 16 : 0;
    frame.scrollBy(by(clientX, left, right), by(clientY, top, bottom));
  }

  function release(how: 'finish' | 'cancel'): void {
    const wasHeld = held;
    held = undefined;
    if (!wasHeld || !hands.aiming) return;
    if (frame.hasPointerCapture(wasHeld.pointer)) frame.releasePointerCapture(wasHeld.pointer);
    hands[how]();
  }

  /** The end of a drag is no choice of what lies there. */
  function swallow(event: MouseEvent): void {
    if (!hasMoved) return;
    hasMoved = false;
    event.stopPropagation();
    event.preventDefault();
  }
}

interface Held {
  readonly aim: Aim;
  readonly pointer: number;
  readonly from: Point;
  /** On the screen. */
  readonly start: readonly [x: number, y: number];
}

/** A chip is dragged as a whole; a card is for panning and choosing, and its handle for drawing. */
function aimBelow(hands: Hands, target: EventTarget | null): Aim | undefined {
  const handle = target instanceof Element ? target.closest<SVGElement>('g.handle') : null;
  const id = handle?.dataset.of ?? thingAround(target);
  const aim = id === undefined ? undefined : hands.aimOf(id);
  return aim && (aim.kind === 'move' || handle) ? aim : undefined;
}
