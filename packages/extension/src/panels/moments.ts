import {
  type BrokenNeed,
  type NeedName,
  type OutlineResult,
  type PanelPlan,
  type PlanInstant,
  type StateAtResult,
  stateAt,
} from '@migmap/protocol';
import type { Server } from '../client/server.ts';
import type { OutlinedMap } from '../maps/outlines.ts';
import { foundAgain, type KeptInstant, keptInstant } from './kept-instant.ts';

/** The instants of the map that a panel shows. Whoever looks at one stays on its step while the text changes. */
export class Moments {
  readonly #server: Server;
  #known: StateAtResult | undefined;
  #plan: PanelPlan | undefined;
  #kept: KeptInstant | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  /** All that the page needs to know of them; another object when it is another plan. */
  get plan(): PanelPlan | undefined {
    return this.#plan;
  }

  /** The number that the chosen one has now. */
  get instant(): number | undefined {
    return this.#kept && (this.#known ? foundAgain(this.#instants, this.#kept) : this.#kept.index);
  }

  /** A need that is not met at some instant, with its place. */
  need({ code, dependent, instance, provider }: NeedName): BrokenNeed | undefined {
    return this.#known?.broken.find(
      (one) =>
        one.code === code &&
        one.dependent === dependent &&
        one.instance === instance &&
        one.provider === provider,
    );
  }

  /** Chosen among those that were told last. */
  choose(instant: number | undefined): void {
    this.#kept = instant === undefined ? undefined : keptInstant(this.#instants, instant);
  }

  /** Reads the plan of a map, if it is another. Half-written text has lost steps that come back with the next keys. */
  async follow({ summary, outline }: OutlinedMap): Promise<void> {
    const { map, version, reading } = summary;
    const isSameMap = this.#known?.map === map;
    if (isSameMap && (this.#known?.version === version || reading === 'partly')) return;
    const found = await this.#server.ask<StateAtResult>(stateAt, { map, needs: 'ever' });
    if (!found?.instants || (this.#known?.map === map && this.#known.version > found.version)) return;
    this.#known = found;
    this.#plan = planOf(found, outline);
    // What was chosen before there was a plan now is a step.
    if (this.#kept && !this.#kept.instant) this.choose(this.instant);
  }

  get #instants(): readonly PlanInstant[] {
    return this.#known?.instants ?? [];
  }
}

function planOf({ instants = [], broken }: StateAtResult, outline: OutlineResult): PanelPlan {
  return {
    type: 'plan',
    instants: instants.map(({ location: _, ...instant }) => instant),
    needs: broken.map(({ location: _, ...need }) => need),
    labels: Object.fromEntries([
      ...outline.services.map(({ name, title }) => [`service/${name}`, title ?? name]),
      ...outline.waves.map(({ name, title }) => [`wave/${name}`, title ?? name]),
    ]),
    layers: Object.fromEntries(
      outline.services.flatMap(({ name, layer }) => (layer === undefined ? [] : [[name, layer]])),
    ),
  };
}
