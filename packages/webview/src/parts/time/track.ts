import type { PanelNeed, PanelWords } from '@migmap/protocol';
import { made } from '../../page.ts';
import { filled } from '../../stage.ts';
import { type Plan, type Stop, type Stretch, stopOf } from './plan.ts';
import { shapes, sign } from './signs.ts';
import { placeOfWitness, wordsOfStop, wordsOfWitness } from './words.ts';

/** More instants than these have no ticks of their own. */
const MOST_TICKS = 80;
/** More waves than these are shown by their numbers alone. */
const MOST_NAMES = 12;
/** Signs of what does not work stand at least this far apart, in parts of the track. */
const APART = 0.03;

/** The slider, with waves above it and what does not work below. */
export class Track {
  readonly slider: HTMLInputElement;
  readonly shown: HTMLElement;
  readonly #waves = made('div', { class: 'time-waves' });
  readonly #marks = made('div', { class: 'time-marks' });
  readonly #witness = made('div', { class: 'time-marks' });
  readonly #words: PanelWords;
  readonly #go: (stop: Stop) => void;
  #plan: Plan | undefined;

  constructor(words: PanelWords, go: (stop: Stop) => void) {
    this.#words = words;
    this.#go = go;
    const { time } = words;
    this.slider = made('input', {
      id: 'scrubber',
      type: 'range',
      min: '0',
      max: '0',
      value: '0',
      step: '1',
      'aria-label': time.time,
      title: time.keys,
    });
    this.slider.addEventListener('input', () => go(Number(this.slider.value)));
    this.shown = made('div', { class: 'time-track' }, this.#waves, this.#marks, this.slider, this.#witness);
  }

  /** Another plan. */
  fill(plan: Plan): void {
    this.#plan = plan;
    this.slider.max = String(plan.last);
    this.#waves.classList.toggle('dense', plan.waves.length > MOST_NAMES);
    const count = plan.last <= MOST_TICKS ? plan.last : 0;
    const ticks = Array.from({ length: count }, (_, index) =>
      this.#placed(made('i', { class: 'tick' }), index + 1),
    );
    this.#waves.replaceChildren(...plan.waves.map((wave, index) => this.#wave(wave, index + 1)));
    this.#marks.replaceChildren(...ticks, ...this.#broken(plan));
  }

  show(stop: Stop): void {
    const { slider } = this;
    slider.value = String(stop);
    if (this.#plan) slider.setAttribute('aria-valuetext', wordsOfStop(this.#plan, stop, this.#words));
    for (const [index, wave] of (this.#plan?.waves ?? []).entries()) {
      const isHere = stop >= wave.first && stop <= wave.last;
      this.#waves.children[index]?.classList.toggle('here', isHere);
    }
  }

  /** The instants that make a need break. */
  witness(need: PanelNeed | undefined): void {
    const { time } = this.#words;
    const plan = this.#plan;
    const marks = (plan && need ? need.witness : []).flatMap((one) => {
      if (!plan || !need || one.instant === undefined) return [];
      const { what } = one;
      const words = `${wordsOfWitness(plan, need, what, time)}: ${placeOfWitness(plan, one, this.#words)}`;
      return [this.#mark(stopOf(one.instant), `witness ${what}`, shapes[what], words)];
    });
    this.#witness.replaceChildren(...marks);
  }

  #wave(wave: Plan['waves'][number], number: number): HTMLElement {
    const label = this.#plan?.label('wave', wave.name) ?? wave.name;
    const button = made(
      'button',
      { class: 'time-wave', tabindex: '-1', title: filled(this.#words.time.goToEnd, label) },
      made('b', {}, String(number)),
      made('span', {}, ` ${label}`),
    );
    button.addEventListener('click', () => this.#go(wave.last));
    return this.#placed(button, wave.first, wave.last);
  }

  /** A bar for as long as it lasts, and a sign where it begins. */
  #broken(plan: Plan): HTMLElement[] {
    let free = 0;
    return plan.broken.flatMap((stretch) => {
      const bar = this.#placed(made('span', { class: 'broken' }), stretch.first, stretch.last);
      const at = stretch.first / plan.last;
      if (at < free) return [bar];
      free = at + APART;
      return [bar, this.#mark(stretch.first, 'breaks', shapes.breaks, this.#brokenWords(plan, stretch))];
    });
  }

  #brokenWords(plan: Plan, { first }: Stretch): string {
    const { length } = plan.needsAt(first);
    return `${wordsOfStop(plan, first, this.#words)}: ${filled(this.#words.time.notMet, length)}`;
  }

  #mark(stop: Stop, name: string, shape: string, words: string): HTMLElement {
    const attributes = { class: `mark ${name}`, tabindex: '-1', title: words, 'aria-label': words };
    const button = made('button', attributes, sign(shape, name));
    button.addEventListener('click', () => this.#go(stop));
    return this.#placed(button, stop);
  }

  /** Reaches half a step beyond both ends, so that a single stop can be seen too. */
  #placed<E extends HTMLElement>(thing: E, first: Stop, last?: Stop): E {
    const stops = this.#plan?.last || 1;
    const percent = (at: number): string => `${Math.max(0, Math.min(1, at / stops)) * 100}%`;
    if (last === undefined) {
      thing.style.left = percent(first);
      return thing;
    }
    thing.style.left = percent(first - 0.5);
    thing.style.right = `calc(100% - ${percent(last + 0.5)})`;
    return thing;
  }
}
