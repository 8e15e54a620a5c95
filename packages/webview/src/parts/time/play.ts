import { isStill } from '../../glide.ts';

/** Goes from stop to stop by itself. */
export class Player {
  readonly #tick: () => 'on' | 'wait' | 'end';
  readonly #changed: (isPlaying: boolean) => void;
  #timer: number | undefined;

  /** `tick` goes one stop further, if it can. */
  constructor(tick: () => 'on' | 'wait' | 'end', changed: (isPlaying: boolean) => void) {
    this.#tick = tick;
    this.#changed = changed;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Long plans go faster, so that none takes much more than a minute. */
  play(stops: number): void {
    this.stop();
    const pause = Math.max(isStill() ? 500 : 300, Math.min(1000, 60_000 / Math.max(1, stops)));
    this.#timer = setInterval(() => {
      if (this.#tick() === 'end') this.stop();
    }, pause);
    this.#changed(true);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#changed(false);
  }
}
