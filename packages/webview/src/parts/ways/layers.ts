import type { PanelPicture } from '@migmap/protocol';
import { svgMade } from '../../page.ts';
import { filled, type Part, type Stage } from '../../stage.ts';

/** A sign before the title of each lane says whether it is open; sign and title open and close it. */
export function layers(stage: Stage): Part {
  const { frame } = stage.canvas;
  /** The layer whose sign has the focus, also after it was drawn anew. */
  let held: string | undefined;
  // Before the canvas takes the click for the layer itself.
  frame.addEventListener('click', (event) => turnAt(event), { capture: true });
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') turnAt(event);
  });
  return { shown };

  function shown({ ways }: PanelPicture): void {
    const places = new Set(ways.things.map(({ within }) => within));
    const closed = new Set(
      ways.things.filter(({ id }) => id.startsWith('group/')).map(({ within }) => within),
    );
    for (const lane of frame.querySelectorAll<SVGGElement>('g.lane')) {
      if (places.has(lane.id)) sign(lane, closed.has(lane.id) ? 'closed' : 'open');
    }
    if (held !== undefined) frame.querySelector<SVGGElement>(`g[id="${CSS.escape(held)}"] > .fold`)?.focus();
    held = undefined;
  }

  function sign(lane: SVGGElement, is: 'open' | 'closed'): void {
    const title = lane.querySelector('text');
    // The picture of a half-written text is the one before, with its signs.
    if (!title || lane.querySelector('.fold')) return;
    const [x, y] = [Number(title.getAttribute('x')) - 7, Number(title.getAttribute('y')) - 4.5];
    const path = is === 'open' ? `M${x - 3.5} ${y - 2}l3.5 4l3.5 -4z` : `M${x - 2} ${y - 3.5}l4 3.5l-4 3.5z`;
    const name = lane.querySelector('title')?.textContent ?? lane.id;
    const fold = svgMade('g', {
      class: 'fold',
      role: 'button',
      tabindex: '-1',
      'aria-expanded': String(is === 'open'),
      'aria-label': filled(stage.words.ways.layerOpens, name),
    });
    fold.append(
      svgMade('rect', { x: String(x - 6), y: String(y - 8), width: '12', height: '16', fill: 'transparent' }),
      svgMade('path', { d: path, fill: title.getAttribute('fill') ?? 'currentColor' }),
    );
    title.classList.add('fold-title');
    lane.append(fold);
  }

  function turnAt(event: Event): void {
    const { target } = event;
    const sign = target instanceof Element ? target.closest('.fold, .fold-title') : null;
    const lane = sign?.closest('g.lane');
    if (!lane) return;
    event.preventDefault();
    event.stopPropagation();
    held = lane.id;
    const isOpen = lane.querySelector('.fold')?.getAttribute('aria-expanded') === 'true';
    turn(lane.id.replace(/^layer\//, ''), isOpen ? 'closed' : 'open');
  }

  function turn(layer: string, is: 'open' | 'closed'): void {
    const { collapse = [], expand = [] } = stage.picture?.state ?? {};
    const without = (list: readonly string[]): string[] => list.filter((each) => each !== layer);
    const closed = is === 'closed' ? [...without(collapse), layer] : without(collapse);
    const open = is === 'open' ? [...without(expand), layer] : without(expand);
    stage.wish({ collapse: orNone(closed), expand: orNone(open) });
  }
}

function orNone(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}
