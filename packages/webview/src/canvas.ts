import type { PanelPicture, PanelWish } from '@migmap/protocol';
import { glide, placesOf } from './glide.ts';

/** Smaller than this, nobody can read it. */
const SMALLEST = 0.5;

/** Where the picture is: drawn, zoomed, walked through with the keys. */
export class Canvas {
  readonly #frame: HTMLElement;
  readonly #chosen: ((id: string) => void)[] = [];
  #svg: SVGSVGElement | undefined;
  #shown: PanelWish | undefined;
  #selected: string | undefined;
  #scale = 1;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    frame.addEventListener('click', ({ target }) => this.#choose(target));
    frame.addEventListener('keydown', (event) => this.#key(event));
    frame.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  get svg(): SVGSVGElement | undefined {
    return this.#svg;
  }

  /** A thing was chosen, with the mouse or a key. */
  onChosen(run: (id: string) => void): void {
    this.#chosen.push(run);
  }

  /** Whether there is a picture of this already. */
  shows({ view, at }: PanelWish): boolean {
    return this.#shown?.view === view && this.#shown.at === at;
  }

  draw({ svg, state }: PanelPicture): void {
    const before = this.#svg && this.shows(state) ? placesOf(this.#svg) : undefined;
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (!(drawn instanceof SVGSVGElement)) return;
    const next = document.importNode(drawn, true);
    makeReachable(next);
    this.#frame.replaceChildren(next);
    this.#svg = next;
    this.#shown = state;
    if (before) this.zoom(0);
    else this.fit();
    this.select(this.#selected);
    if (before) glide(next, before);
  }

  /** As wide as the panel, and no larger than it is. */
  fit(): void {
    const width = this.#svg?.viewBox.baseVal.width ?? 0;
    this.#scale = width === 0 ? 1 : Math.min(1, Math.max(SMALLEST, this.#frame.clientWidth / width));
    this.zoom(0);
  }

  /** `step` is in eighths; 0 draws it at the scale that it has. */
  zoom(step: number): void {
    this.#scale = Math.min(4, Math.max(0.125, this.#scale * (1 + step / 8)));
    const size = this.#svg?.viewBox.baseVal;
    if (!this.#svg || !size) return;
    this.#svg.setAttribute('width', String(Math.round(size.width * this.#scale)));
    this.#svg.setAttribute('height', String(Math.round(size.height * this.#scale)));
  }

  select(id: string | undefined): void {
    this.#selected = id;
    for (const old of this.#frame.querySelectorAll('.selected')) old.classList.remove('selected');
    const found = id === undefined ? null : this.#frame.querySelector(`[id="${CSS.escape(id)}"]`);
    found?.classList.add('selected');
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  dim(is: 'old' | 'new'): void {
    this.#frame.classList.toggle('old', is === 'old');
  }

  #choose(target: EventTarget | null): void {
    const thing = target instanceof Element ? target.closest('g[id]') : null;
    if (!thing) return;
    this.select(thing.id);
    for (const run of this.#chosen) run(thing.id);
  }

  #key(event: KeyboardEvent): void {
    const step = { '+': 1, '-': -1, '=': 1 }[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' || event.key === ' ') this.#choose(event.target);
    else if (step !== undefined && isPlain) this.zoom(step);
    else if (event.key === '0' && isPlain) this.fit();
    else return;
    event.preventDefault();
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1 : -1);
  }
}

/** Things can be reached with the Tab key, and have the names that the picture gives them. */
function makeReachable(svg: SVGSVGElement): void {
  // An image would be one thing for screen readers, with nothing in it.
  svg.setAttribute('role', 'group');
  for (const thing of svg.querySelectorAll('g.service, g.wave, g.risk, g.rollback')) {
    const title = thing.querySelector(':scope > title')?.textContent;
    if (!thing.id || !title) continue;
    thing.setAttribute('tabindex', '0');
    thing.setAttribute('role', 'button');
    thing.setAttribute('aria-label', title);
  }
}
