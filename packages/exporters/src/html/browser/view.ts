import type { PageView } from '../page-data.ts';
import { Camera } from './camera.ts';
import { byId } from './elements.ts';

/** A picture of the page: its moments, and the things in it. */
export class View {
  readonly data: PageView;
  readonly section: HTMLElement;
  readonly stage: HTMLElement;
  readonly camera: Camera;
  #moment = 0;
  readonly #pieces: string[];
  readonly #things = new Map<string, SVGGraphicsElement>();

  constructor(data: PageView) {
    this.data = data;
    this.section = byId(`view-${data.name}`);
    this.stage = this.section.querySelector('.stage') as HTMLElement;
    const svg = this.stage.querySelector('svg') as SVGSVGElement;
    // All moments have the room of the largest, so that nothing moves from one to the next.
    const width = Math.max(...data.frames.map((frame) => frame.width));
    const height = Math.max(...data.frames.map((frame) => frame.height));
    this.camera = new Camera(svg, { width, height });
    this.#pieces = [...[...svg.children].map((piece) => piece.outerHTML), ...data.pieces];
    this.#prepare();
  }

  get moment(): number {
    return this.#moment;
  }

  set moment(moment: number) {
    const frame = this.data.frames[moment];
    if (!frame || moment === this.#moment) return;
    this.#moment = moment;
    this.camera.svg.innerHTML = frame.pieces.map((piece) => this.#pieces[piece] ?? '').join('\n');
    this.#prepare();
  }

  /** What a thing is at the moment that is shown. */
  stateOf(id: string): string | undefined {
    return this.data.frames[this.#moment]?.states?.[id];
  }

  thing(id: string): SVGGraphicsElement | undefined {
    return this.#things.get(id);
  }

  /** The drawn thing that stands for another one: a service may stand in several places. */
  placeOf(id: string): string | undefined {
    if (this.#things.has(id)) return id;
    return this.data.nodes.find((node) => this.#things.has(node) && node.startsWith(`${id}/`));
  }

  /** Draws the ways of lines over everything: on the picture lines share their trunks. */
  trace(edges: readonly string[]): void {
    for (const old of this.camera.svg.querySelectorAll('polyline')) old.remove();
    const routes = this.data.routes[this.data.frames[this.#moment]?.routes ?? 0] ?? {};
    for (const id of edges) {
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
      line.setAttribute('points', routes[id] ?? '');
      this.camera.svg.append(line);
    }
  }

  ids(): string[] {
    return [...this.#things.keys()];
  }

  /** Everything that can be pointed at has a name and can be reached; the first by Tab, the others from there. */
  #prepare(): void {
    this.#things.clear();
    const known = new Set([...this.data.nodes, ...this.data.edges.map(({ id }) => id)]);
    const drawn = new Map<string, SVGGraphicsElement>();
    for (const group of this.camera.svg.querySelectorAll<SVGGraphicsElement>('[data-id]')) {
      const id = group.dataset.id ?? '';
      if (known.has(id) && !drawn.has(id)) drawn.set(id, group);
    }
    for (const id of known) {
      const group = drawn.get(id);
      if (!group) continue;
      group.setAttribute('role', 'button');
      group.setAttribute('aria-label', group.querySelector('title')?.textContent ?? id);
      group.setAttribute('tabindex', this.#things.size === 0 ? '0' : '-1');
      this.#things.set(id, group);
    }
  }
}
