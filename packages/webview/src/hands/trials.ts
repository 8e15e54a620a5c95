import type { PanelTried, PlanChange } from '@migmap/protocol';
import type { Stage } from '../stage.ts';

type Tell = (tried: PanelTried) => void;

/** Asks what would break, one question after the other: of those that come meanwhile only the last is asked. */
export class Trials {
  readonly #stage: Stage;
  #number = 0;
  #asking: Tell | undefined;
  #next: { readonly change: PlanChange; readonly tell: Tell } | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  ask(change: PlanChange, tell: Tell): void {
    this.#next = { change, tell };
    if (!this.#asking) this.#askNext();
  }

  /** Nobody wants to know any more. */
  stop(): void {
    this.#next = undefined;
    if (this.#asking) this.#asking = () => {};
  }

  received(tried: PanelTried): void {
    if (tried.number !== this.#number) return;
    const tell = this.#asking;
    this.#asking = undefined;
    if (this.#next) this.#askNext();
    else tell?.(tried);
  }

  #askNext(): void {
    const { change, tell } = this.#next as { change: PlanChange; tell: Tell };
    this.#next = undefined;
    this.#asking = tell;
    this.#number++;
    this.#stage.send({ type: 'try', number: this.#number, change });
  }
}
