/** Smaller than this, nobody can read it. */
const SMALLEST_FIT = 0.5;
const LIMITS = { least: 0.125, most: 4 };

/** How large a picture is drawn, and which part of it is seen. */
export interface Sight {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

interface ScreenPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Zoom and scrolling of what stands in a frame; the frame's own scroll bars stay true. */
export class Camera {
  readonly #frame: HTMLElement;
  readonly #moved: (() => void)[] = [];
  #svg: SVGSVGElement | undefined;
  #scale = 1;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    frame.addEventListener('scroll', () => this.#tell(), { passive: true });
    new ResizeObserver(() => this.#tell()).observe(frame);
  }

  get scale(): number {
    return this.#scale;
  }

  get sight(): Sight {
    return { scale: this.#scale, left: this.#frame.scrollLeft, top: this.#frame.scrollTop };
  }

  /** Another part of the picture is seen, or another size of it. */
  onMoved(run: () => void): void {
    this.#moved.push(run);
  }

  /** Another picture, at the same place. */
  look(svg: SVGSVGElement, { scale, left, top } = this.sight): void {
    this.#svg = svg;
    this.#draw(scale);
    this.goTo(left, top);
  }

  /** As wide as the frame, and no larger than it is. */
  fit(): void {
    const width = this.#svg?.viewBox.baseVal.width ?? 0;
    this.#draw(width === 0 ? 1 : Math.min(1, Math.max(SMALLEST_FIT, this.#frame.clientWidth / width)));
    this.goTo(0, 0);
  }

  /** What is at a point of the screen stays there; where none is said, what is in the middle. */
  zoomTo(scale: number, at: ScreenPoint = this.#middle()): void {
    const { left, top } = this.#frame.getBoundingClientRect();
    const [x, y] = [at.clientX - left, at.clientY - top];
    const before = this.sight;
    this.#draw(scale);
    const by = this.#scale / before.scale;
    this.goTo((before.left + x) * by - x, (before.top + y) * by - y);
  }

  pan(x: number, y: number): void {
    this.goTo(this.#frame.scrollLeft + x, this.#frame.scrollTop + y);
  }

  goTo(left: number, top: number): void {
    this.#frame.scrollTo({ left, top, behavior: 'instant' });
    this.#tell();
  }

  #draw(scale: number): void {
    this.#scale = Math.min(LIMITS.most, Math.max(LIMITS.least, scale));
    const size = this.#svg?.viewBox.baseVal;
    if (!this.#svg || !size) return;
    this.#svg.setAttribute('width', String(Math.round(size.width * this.#scale)));
    this.#svg.setAttribute('height', String(Math.round(size.height * this.#scale)));
  }

  #middle(): ScreenPoint {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }

  #tell(): void {
    for (const run of this.#moved) run();
  }
}
