import { thingAround } from '../canvas.ts';
import type { Part, Stage } from '../stage.ts';

/** Whoever comes back into the page with the keyboard stands where they were, also when that was drawn anew. */
export function comingBack({ canvas }: Stage): Part {
  let held: HTMLElement | SVGElement | undefined;
  let thing: string | undefined;
  let isAway = false;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
    held = target;
    thing = thingAround(target);
  });
  addEventListener('blur', () => {
    isAway = true;
  });
  addEventListener('focus', back);
  return { shown: back };

  function back(): void {
    if (!isAway || !document.hasFocus()) return;
    isAway = false;
    if (document.activeElement && document.activeElement !== document.body) return;
    const again = thing === undefined ? undefined : canvas.find(thing);
    (held?.isConnected ? held : again)?.focus({ preventScroll: true });
  }
}
