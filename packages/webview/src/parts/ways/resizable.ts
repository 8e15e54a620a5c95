import { made } from '../../page.ts';
import type { Stage } from '../../stage.ts';

const LIMITS = { least: 200, most: 640, usual: 300, step: 20 };

/** The left edge of what stands beside the picture can be dragged, and moved with the arrow keys. */
export function resizable({ words, recall, remember }: Stage, section: HTMLElement): void {
  const edge = made('div', {
    class: 'edge-of-side',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': words.ways.detailsWidth,
    'aria-valuemin': String(LIMITS.least),
    'aria-valuemax': String(LIMITS.most),
  });
  section.prepend(edge);
  let width = recall<number>('side') ?? LIMITS.usual;
  set(width);

  edge.addEventListener('keydown', ({ key }) => {
    const step = { ArrowLeft: LIMITS.step, ArrowRight: -LIMITS.step }[key];
    if (step !== undefined) set(width + step);
  });
  edge.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) set(section.getBoundingClientRect().right - event.clientX);
  });

  function set(wanted: number): void {
    width = Math.round(Math.min(LIMITS.most, Math.max(LIMITS.least, wanted)));
    section.style.width = `${width}px`;
    edge.setAttribute('aria-valuenow', String(width));
    remember('side', width);
  }
}
