import type { PanelPicture } from '@migmap/protocol';
import { element, made } from '../../page.ts';
import type { Part, Stage } from '../../stage.ts';
import { iconButton } from './icon-button.ts';

/** In pixels, and as a share of the frame. */
const LARGEST = { width: 160, height: 120, share: 0.22 };

/** In a place that is smaller, it would only be in the way. */
const LEAST_PLACE = 200;

/** All of the picture in a corner, with a frame around what is seen: to go there, or to drag it along. */
export function minimap(stage: Stage): Part {
  const { canvas } = stage;
  const { camera, frame } = canvas;
  const words = stage.words.ways;
  const toggle = iconButton('overview', 'overview', words.overview, words.overviewMeans);
  const drawn = made('canvas');
  const seen = made('div', { class: 'seen' });
  // The picture itself can be moved with keys, and read; this is for the mouse.
  const corner = made('div', { id: 'minimap', 'aria-hidden': 'true', hidden: '' }, drawn, seen);
  element('tools').prepend(toggle);
  element('place').append(corner);
  let isOn = stage.recall<boolean>('minimap') ?? true;
  let waits = false;

  toggle.addEventListener('click', () => {
    isOn = !isOn;
    stage.remember('minimap', isOn);
    draw();
  });
  corner.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    corner.setPointerCapture(event.pointerId);
    go(event);
  });
  corner.addEventListener('pointermove', (event) => {
    if (corner.hasPointerCapture(event.pointerId)) go(event);
  });
  camera.onMoved(soon);
  canvas.onSelected(soon);
  draw();
  return { shown: draw };

  /** Once a frame, however often the picture moves. */
  function soon(): void {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  }

  function draw(): void {
    toggle.setAttribute('aria-pressed', String(isOn));
    const size = canvas.svg?.viewBox.baseVal;
    corner.hidden = !isOn || !size || isAllSeen(size) || frame.clientHeight < LEAST_PLACE;
    if (corner.hidden || !size || !stage.picture) return;
    const scale = scaleFor(size);
    // A screen that is finer than its pixels shows fine lines.
    const fine = Math.max(1, devicePixelRatio);
    drawn.width = Math.round(size.width * scale * fine);
    drawn.height = Math.round(size.height * scale * fine);
    drawn.style.width = `${size.width * scale}px`;
    drawn.style.height = `${size.height * scale}px`;
    const pen = drawn.getContext('2d');
    if (pen) boxes(pen, stage.picture, scale * fine);
    frameWhatIsSeen(scale);
  }

  function isAllSeen({ width, height }: DOMRect): boolean {
    const { scale } = camera;
    return width * scale <= frame.clientWidth + 1 && height * scale <= frame.clientHeight + 1;
  }

  function boxes(pen: CanvasRenderingContext2D, { ways }: PanelPicture, scale: number): void {
    const look = getComputedStyle(corner);
    const found = canvas.frame.classList.contains('searching') ? hits() : undefined;
    for (const { id, x, y, width, height } of ways.things) {
      const isChosen = id === canvas.selected || found?.has(id);
      pen.globalAlpha = isChosen ? 1 : found ? 0.15 : 0.4;
      pen.fillStyle = isChosen ? look.borderColor : look.color;
      pen.fillRect(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
    }
  }

  function hits(): Set<string> {
    return new Set([...frame.querySelectorAll('g.hit')].map(({ id }) => id));
  }

  function frameWhatIsSeen(scale: number): void {
    const { left, top, scale: shown } = camera.sight;
    const by = scale / shown;
    seen.style.left = `${left * by}px`;
    seen.style.top = `${top * by}px`;
    seen.style.width = `${Math.min(frame.clientWidth, frame.scrollWidth) * by}px`;
    seen.style.height = `${Math.min(frame.clientHeight, frame.scrollHeight) * by}px`;
  }

  function scaleFor({ width, height }: DOMRect): number {
    return Math.min(
      Math.min(LARGEST.width, frame.clientWidth * LARGEST.share) / width,
      Math.min(LARGEST.height, frame.clientHeight * LARGEST.share) / height,
    );
  }

  /** What is pointed at comes into the middle. */
  function go(event: PointerEvent): void {
    const size = canvas.svg?.viewBox.baseVal;
    if (!size) return;
    const { left, top } = drawn.getBoundingClientRect();
    const by = camera.scale / scaleFor(size);
    camera.goTo(
      (event.clientX - left) * by - frame.clientWidth / 2,
      (event.clientY - top) * by - frame.clientHeight / 2,
    );
  }
}
