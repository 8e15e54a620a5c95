import type { PanelPicture, PanelWish } from '@migmap/protocol';
import { Camera, type Sight } from './camera.ts';
import { fade } from './fade.ts';
import { glide, placesOf } from './glide.ts';

/** A picture, as far as it takes to draw it. */
export interface Drawable extends Pick<PanelPicture, 'svg'> {
  readonly state: PanelWish;
  readonly ways: { readonly things: readonly { readonly id: string }[] };
}

/** Where the picture is: drawn, zoomed, with one thing of it selected. */
export class Canvas {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  readonly #chosen: ((id: string) => void)[] = [];
  readonly #selecting: ((id: string | undefined) => void)[] = [];
  #svg: SVGSVGElement | undefined;
  #source = '';
  #drawn: ReadonlyMap<string, SVGGElement> = new Map();
  #places: ReadonlyMap<string, SVGGElement> = new Map();
  #shown: PanelWish | undefined;
  #selected: string | undefined;

  constructor(frame: HTMLElement) {
    this.frame = frame;
    this.camera = new Camera(frame);
    frame.addEventListener('click', ({ target }) => {
      const id = thingAround(target);
      if (id !== undefined) this.choose(id);
    });
    frame.addEventListener('keydown', (event) => this.#key(event));
    frame.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  get svg(): SVGSVGElement | undefined {
    return this.#svg;
  }

  /** The text of the picture, as it came. */
  get source(): string {
    return this.#source;
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  /** A thing was chosen, with the mouse or a key. */
  onChosen(run: (id: string) => void): void {
    this.#chosen.push(run);
  }

  /** Another thing is selected, here or in the text. */
  onSelected(run: (id: string | undefined) => void): void {
    this.#selecting.push(run);
  }

  /** Whether there is a picture of this already. */
  shows(wish: PanelWish): boolean {
    return this.#shown !== undefined && keyOf(this.#shown) === keyOf(wish);
  }

  /** `sight` is where another picture than the one before is to be looked at; all of it where nobody knows. */
  draw({ svg, state, ways }: Drawable, sight?: Sight): void {
    const isSame = this.#svg !== undefined && this.#shown?.view === state.view;
    const before = this.#svg && isSame ? placesOf(this.#svg) : undefined;
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (!(drawn instanceof SVGSVGElement)) return;
    const next = document.importNode(drawn, true);
    makeReachable(next, new Set(ways.things.map(({ id }) => id)));
    // The ground of the picture goes on beside it.
    this.frame.style.background = next.querySelector(':scope > rect')?.getAttribute('fill') ?? '';
    const hadFocus = focusedIn(this.frame);
    const at = isSame ? this.camera.sight : sight;
    const old = this.#svg;
    this.frame.replaceChildren(next);
    this.#svg = next;
    this.#source = svg;
    this.#know(next);
    this.#shown = state;
    this.camera.look(next, at);
    if (!at) this.camera.fit();
    this.#mark(this.#selected);
    if (hadFocus !== undefined) (this.find(hadFocus) ?? this.frame).focus({ preventScroll: true });
    if (before) glide(next, before);
    if (old && isSame) fade(next, old);
  }

  /** The drawn thing with an id; a service that stands in several places is found in the first. */
  find(id: string): SVGGElement | undefined {
    const wanted = baseOf(id);
    return this.#drawn.get(id) ?? this.#drawn.get(wanted) ?? this.#places.get(wanted);
  }

  /** As wide as the panel, and no larger than it is. */
  fit(): void {
    this.camera.fit();
  }

  /** `step` is in eighths. */
  zoom(step: number): void {
    this.camera.zoomTo(this.camera.scale * (1 + step / 8));
  }

  /** A person means this thing. */
  choose(id: string): void {
    this.select(id);
    for (const run of this.#chosen) run(id);
  }

  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    for (const run of this.#selecting) run(id);
  }

  dim(is: 'old' | 'new'): void {
    this.frame.classList.toggle('old', is === 'old');
  }

  /** A search asks for each thing again with every key. */
  #know(svg: SVGSVGElement): void {
    const all = [...svg.querySelectorAll<SVGGElement>('g[id]')].reverse();
    this.#drawn = new Map(all.map((thing) => [thing.id, thing]));
    this.#places = new Map(all.map((thing) => [baseOf(thing.id), thing]));
  }

  /** The selected thing is the one that the Tab key reaches; from there arrow keys lead on. */
  #mark(id: string | undefined): SVGGElement | undefined {
    for (const old of this.frame.querySelectorAll('.selected')) old.classList.remove('selected');
    const found = id === undefined ? undefined : this.find(id);
    found?.classList.add('selected');
    if (found?.hasAttribute('tabindex')) this.reach(found);
    return found;
  }

  /** The one thing at which the Tab key stops. */
  reach(thing: SVGGElement): void {
    for (const old of this.frame.querySelectorAll('g[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    thing.setAttribute('tabindex', '0');
  }

  #key(event: KeyboardEvent): void {
    const step = { '+': 1, '-': -1, '=': 1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) this.zoom(step);
    else if (event.key === '0') this.fit();
    else if (event.key === '1') this.camera.zoomTo(1);
    else return;
    event.preventDefault();
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.camera.zoomTo(this.camera.scale * Math.exp(-event.deltaY * 0.01), event);
  }
}

/** The id of the thing that something drawn is part of. */
export function thingAround(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.closest('g[id]') : null)?.id;
}

/** `service/mail` of `service/mail/mail-move`. */
function baseOf(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}

/** Which part of which map is shown, whatever is filled in there. */
function keyOf(wish: PanelWish): string {
  const shown = Object.entries(wish).filter(([name]) => name !== 'isLocked');
  return JSON.stringify(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function focusedIn(frame: HTMLElement): string | undefined {
  const { activeElement } = document;
  return frame.contains(activeElement) ? thingAround(activeElement) : undefined;
}

/** Things can be reached with keys. Their titles are their names. */
function makeReachable(svg: SVGSVGElement, ids: ReadonlySet<string>): void {
  // An image would be one thing for screen readers, with nothing in it.
  svg.setAttribute('role', 'group');
  let first = true;
  for (const thing of svg.querySelectorAll('g[id]')) {
    const title = thing.querySelector(':scope > title')?.textContent;
    if (!ids.has(thing.id) || !title) continue;
    thing.setAttribute('tabindex', first ? '0' : '-1');
    thing.setAttribute('role', 'button');
    thing.classList.add('thing');
    first = false;
  }
  // The title of a thing says all that is written on it, and more.
  for (const text of svg.querySelectorAll('g.thing text')) text.setAttribute('aria-hidden', 'true');
}
