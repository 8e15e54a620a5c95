import type { PanelThing } from '@migmap/protocol';

type Attributes = Readonly<Record<string, string | number>>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element of a picture, made by the page. */
export function shape<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

/** The middle of a box. */
export function centreOf({ x, y, width, height }: Pick<PanelThing, 'x' | 'y' | 'width' | 'height'>): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a line begins: what a thing rests on is drawn below it. */
export function footOf({ x, y, width, height }: Pick<PanelThing, 'x' | 'y' | 'width' | 'height'>): Point {
  return { x: x + width / 2, y: y + height };
}

/** A point of the screen in the measures of a picture. */
export function pointIn(svg: SVGSVGElement, { clientX: x, clientY: y }: MouseEvent): Point {
  const matrix = svg.getScreenCTM();
  return matrix ? new DOMPoint(x, y).matrixTransform(matrix.inverse()) : { x, y };
}

/** What lies over a picture while something is aimed at: the place, and what is held. */
export class Overlay {
  readonly #group = shape('g', { class: 'hands', 'aria-hidden': 'true' });
  readonly #place = shape('rect', { class: 'place', rx: 6, visibility: 'hidden' });
  #held: SVGGraphicsElement | undefined;

  constructor(svg: SVGSVGElement) {
    this.#group.append(this.#place);
    svg.append(this.#group);
  }

  /** A copy of a thing, which follows the pointer. */
  hold(thing: Element): void {
    const copy = thing.cloneNode(true) as SVGGraphicsElement;
    for (const name of ['id', 'tabindex', 'role', 'aria-label']) copy.removeAttribute(name);
    copy.setAttribute('class', 'held');
    this.#keep(copy);
  }

  /** A line that follows the pointer. */
  pull(): void {
    this.#keep(shape('path', { class: 'pulled' }));
  }

  follow(from: Point, to: Point): void {
    const held = this.#held;
    if (held?.tagName === 'path') held.setAttribute('d', `M${from.x} ${from.y}L${to.x} ${to.y}`);
    else held?.setAttribute('transform', `translate(${to.x - from.x} ${to.y - from.y})`);
  }

  /** Marks a place; none where there is none. */
  mark(place: Pick<PanelThing, 'x' | 'y' | 'width' | 'height'> | undefined, is: string): DOMRect {
    this.#place.setAttribute('visibility', place ? 'visible' : 'hidden');
    this.#place.setAttribute('class', `place ${is}`);
    const { x = 0, y = 0, width = 0, height = 0 } = place ?? {};
    for (const [name, value] of Object.entries({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 }))
      this.#place.setAttribute(name, String(value));
    return this.#place.getBoundingClientRect();
  }

  end(): void {
    this.#group.remove();
  }

  #keep(held: SVGGraphicsElement): void {
    this.#held?.remove();
    this.#held = held;
    this.#group.append(held);
  }
}
