import type { HandsWords } from '@migmap/protocol';
import { element, made } from '../page.ts';

/** Says for a while what was done, and takes it back if that was not meant. */
export class Toast {
  readonly #box = made('div', { id: 'toast' });
  readonly #said = made('span');
  readonly #button: HTMLButtonElement;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(words: HandsWords, undo: () => void) {
    this.#button = made('button', { id: 'undo', type: 'button' }, words.undo);
    this.#button.addEventListener('click', () => {
      this.hide();
      undo();
    });
    this.#box.append(this.#said, this.#button);
    this.#box.hidden = true;
    element('desk').append(this.#box);
  }

  /** There is something that can be taken back. */
  get isShown(): boolean {
    return !this.#box.hidden && !this.#button.hidden;
  }

  show(words: string, offers: 'undo' | 'nothing'): void {
    this.#said.textContent = words;
    this.#button.hidden = offers === 'nothing';
    this.#box.hidden = false;
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#end(), 12_000);
  }

  undo(): void {
    this.#button.click();
  }

  hide(): void {
    clearTimeout(this.#alarm);
    this.#box.hidden = true;
  }

  /** Nothing goes away below the finger of somebody who is about to press it. */
  #end(): void {
    if (this.#box.matches(':hover, :focus-within')) this.#alarm = setTimeout(() => this.#end(), 2000);
    else this.hide();
  }
}
