interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const CLOSEST = 8;

/** What part of a picture can be seen. Pan, zoom, and all of it. */
export class Camera {
  readonly svg: SVGSVGElement;
  readonly #whole: Box;
  #seen: Box;

  constructor(svg: SVGSVGElement, size: { readonly width: number; readonly height: number }) {
    this.svg = svg;
    this.#whole = { x: 0, y: 0, ...size };
    this.#seen = { ...this.#whole };
    this.fit();
  }

  fit(): void {
    this.#show({ ...this.#whole });
  }

  /** Around a point of the screen, else around the middle. */
  zoom(factor: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const scale = this.#whole.width / this.#seen.width;
    const by = Math.min(Math.max(scale * factor, 0.5), CLOSEST) / scale;
    const { x, y, width, height } = this.#seen;
    const fixed = at ? this.#toPicture(at.clientX, at.clientY) : { x: x + width / 2, y: y + height / 2 };
    this.#show({
      x: fixed.x - (fixed.x - x) / by,
      y: fixed.y - (fixed.y - y) / by,
      width: width / by,
      height: height / by,
    });
  }

  /** By pixels of the screen. */
  pan(dx: number, dy: number): void {
    const scale = this.#pixel();
    this.#show({ ...this.#seen, x: this.#seen.x - dx * scale, y: this.#seen.y - dy * scale });
  }

  /** Brings a thing into sight, if it is not. */
  reveal(thing: SVGGraphicsElement): void {
    const { x, y, width, height } = thing.getBBox();
    const [mx, my] = [x + width / 2, y + height / 2];
    const seen = this.#seen;
    const inside = mx > seen.x && mx < seen.x + seen.width && my > seen.y && my < seen.y + seen.height;
    const large = width / this.#pixel() > 40;
    if (inside && large) return;
    const size = large ? seen : scaled(seen, Math.max(1 / CLOSEST, width / this.#pixel() / 160));
    this.#show({ ...size, x: mx - size.width / 2, y: my - size.height / 2 });
  }

  /** So many units of the picture are one pixel. */
  #pixel(): number {
    const { clientWidth, clientHeight } = this.svg;
    return Math.max(this.#seen.width / (clientWidth || 1), this.#seen.height / (clientHeight || 1));
  }

  #toPicture(clientX: number, clientY: number): DOMPoint {
    return new DOMPoint(clientX, clientY).matrixTransform(this.svg.getScreenCTM()?.inverse());
  }

  #show(box: Box): void {
    this.#seen = box;
    this.svg.setAttribute(
      'viewBox',
      [box.x, box.y, box.width, box.height].map((each) => each.toFixed(2)).join(' '),
    );
  }
}

function scaled(box: Box, factor: number): Box {
  return { ...box, width: box.width * factor, height: box.height * factor };
}
