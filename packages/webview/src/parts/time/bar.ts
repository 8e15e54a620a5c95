import type { PanelWords } from '@migmap/protocol';
import { made } from '../../page.ts';
import { filled } from '../../stage.ts';
import type { Plan, Stop, Way } from './plan.ts';
import { shapes, sign } from './signs.ts';
import { Track } from './track.ts';
import { wordsOfStop } from './words.ts';

/** What can be done at the bar. */
export interface BarActions {
  go(stop: Stop): void;
  goAlong(way: Way): void;
  togglePlaying(): void;
  toggleStopping(): void;
  toggleLists(): void;
}

const KEYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'step',
  ArrowUp: 'step',
  ArrowLeft: 'step-back',
  ArrowDown: 'step-back',
  PageDown: 'wave',
  PageUp: 'wave-back',
  Home: 'first',
  End: 'last',
  b: 'broken',
  B: 'broken-back',
};

/** Buttons, the track, and where it is in words. */
export class TimeBar {
  readonly shown: HTMLElement;
  readonly track: Track;
  readonly #words: PanelWords;
  readonly #buttons: Buttons;
  readonly #now: HTMLElement;
  readonly #count = made('span', { class: 'count', role: 'img' });
  readonly #why = made('p', { class: 'time-reason' });

  constructor(words: PanelWords, actions: BarActions) {
    this.#words = words;
    this.track = new Track(words, (stop) => actions.go(stop));
    this.#buttons = buttonsOf(words, actions);
    this.#now = made('output', { id: 'instant', for: 'scrubber' }, words.whole);
    const { opener, ...ways } = this.#buttons;
    const buttons = made('div', { class: 'time-buttons' }, ...Object.values(ways));
    const said = made('div', { class: 'time-words' }, this.#now, this.#count);
    const here = made('div', { class: 'time-here' }, buttons, said, opener);
    this.shown = made('div', {}, this.track.shown, here, this.#why);
    this.track.slider.addEventListener('keydown', (event) => key(event, actions));
    this.showPlaying(false);
  }

  /** Another plan. */
  fill(plan: Plan): void {
    this.track.fill(plan);
  }

  /** `reason` says why nobody can go along it; nothing where they can. */
  show(plan: Plan, stop: Stop, reason: string): void {
    const { opener: _, ...ways } = this.#buttons;
    this.#why.textContent = reason;
    this.#why.hidden = reason === '';
    const onTrack = this.track.shown.querySelectorAll('button');
    for (const one of [...Object.values(ways), ...onTrack, this.track.slider]) one.disabled = reason !== '';
    this.track.shown.classList.toggle('still', reason !== '');
    this.track.show(stop);
    this.#now.textContent = wordsOfStop(plan, stop, this.#words);
    this.#now.title = this.#now.textContent;
    const { length } = plan.needsAt(stop);
    const words = filled(this.#words.time.notMet, length);
    this.#count.replaceChildren(...(length > 0 ? [sign(shapes.breaks, 'error'), ` ${length}`] : []));
    this.#count.title = words;
    this.#count.setAttribute('aria-label', words);
  }

  showPlaying(isPlaying: boolean): void {
    const { time } = this.#words;
    const { play } = this.#buttons;
    const shape = isPlaying ? shapes.pause : shapes.play;
    play.replaceChildren(sign(shape, '', shape));
    play.title = isPlaying ? time.pause : time.play;
    play.setAttribute('aria-label', play.title);
  }

  showOptions({
    isOpen,
    stopsAtBroken,
  }: {
    readonly isOpen: boolean;
    readonly stopsAtBroken: boolean;
  }): void {
    this.#buttons.opener.setAttribute('aria-expanded', String(isOpen));
    this.#buttons.brake.setAttribute('aria-pressed', String(stopsAtBroken));
  }
}

type Buttons = ReturnType<typeof buttonsOf>;

/** In the order in which they stand. */
function buttonsOf({ time }: PanelWords, actions: BarActions) {
  const along = (id: string, name: string, shape: string, way: Way): HTMLButtonElement =>
    button(id, name, shape, () => actions.goAlong(way));
  const opener = button('time-open', time.lists, shapes.lists, () => actions.toggleLists());
  opener.setAttribute('aria-controls', 'time-lists');
  return {
    waveBack: along('time-wave-back', time.previousWave, shapes.waveBack, 'wave-back'),
    stepBack: along('time-step-back', time.previousStep, shapes.stepBack, 'step-back'),
    play: button('time-play', time.play, shapes.play, () => actions.togglePlaying()),
    step: along('time-step', time.nextStep, shapes.step, 'step'),
    wave: along('time-wave', time.nextWave, shapes.wave, 'wave'),
    brokenBack: along('time-broken-back', time.previousBroken, shapes.brokenBack, 'broken-back'),
    broken: along('time-broken', time.nextBroken, shapes.broken, 'broken'),
    brake: button('time-brake', time.stopAtBroken, shapes.stop, () => actions.toggleStopping()),
    opener,
  };
}

function button(id: string, name: string, shape: string, run: () => void): HTMLButtonElement {
  const one = made('button', { id, 'aria-label': name, title: name }, sign(shape, ''));
  one.addEventListener('click', run);
  return one;
}

function key(event: KeyboardEvent, actions: BarActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = KEYS[event.key];
  if (event.key === ' ') actions.togglePlaying();
  else if (way) actions.goAlong(way);
  else return;
  event.preventDefault();
}
