import type { NeedName, PanelInstant, PanelNeed, PanelPlan } from '@migmap/protocol';

/** Where somebody is in a plan: 0 is the plan as a whole, and each instant stands one behind its number. */
export type Stop = number;

export function stopOf(instant: number | undefined): Stop {
  return instant === undefined ? 0 : instant + 1;
}

export function instantOf(stop: Stop): number | undefined {
  return stop === 0 ? undefined : stop - 1;
}

/** Stops that belong together, both ends included. */
export interface Stretch {
  readonly first: Stop;
  readonly last: Stop;
}

/** Instants as a row of stops. */
export class Plan {
  readonly #told: PanelPlan;
  readonly waves: readonly (Stretch & { readonly name: string })[];
  /** Where something does not work. */
  readonly broken: readonly Stretch[];

  constructor(told: PanelPlan) {
    this.#told = told;
    this.waves = wavesOf(told.instants);
    this.broken = stretches(told.instants, ({ broken }) => broken > 0);
  }

  get last(): Stop {
    return this.#told.instants.length;
  }

  /** A plan without waves has one instant, before everything. */
  get isEmpty(): boolean {
    return this.waves.length === 0;
  }

  at(stop: Stop): PanelInstant | undefined {
    return this.#told.instants[instantOf(stop) ?? -1];
  }

  /** What is not met there; of the plan as a whole, what is not met anywhere. */
  needsAt(stop: Stop): readonly PanelNeed[] {
    const instant = instantOf(stop);
    if (instant === undefined) return this.#told.needs;
    return this.#told.needs.filter(({ during }) =>
      during.some((from, index) => index % 2 === 0 && instant >= from && instant < (during[index + 1] ?? 0)),
    );
  }

  /** The need that is like one of another plan. */
  same(need: NeedName): PanelNeed | undefined {
    return this.#told.needs.find((other) => keyOf(other) === keyOf(need));
  }

  /** The need that a line of the picture stands for. */
  needOn(id: string): PanelNeed | undefined {
    return this.#told.needs.find(({ dependent, provider }) => id === `edge/${dependent}/${provider}`);
  }

  /** The card that stands for a service while its layer is collapsed. */
  groupOf(service: string): string | undefined {
    const layer = this.#told.layers[service];
    return layer === undefined ? undefined : `group/${layer}`;
  }

  label(sort: 'service' | 'wave', name: string): string {
    return this.#told.labels[`${sort}/${name}`] ?? name;
  }

  /** A step or a stretch further; no further than there is anything. */
  go(from: Stop, way: Way): Stop {
    switch (way) {
      case 'step':
        return Math.min(this.last, from + 1);
      case 'step-back':
        return Math.max(0, from - 1);
      case 'first':
        return 0;
      case 'last':
        return this.last;
      case 'wave':
        return this.#ends.find((stop) => stop > from) ?? this.last;
      case 'wave-back':
        return this.#ends.findLast((stop) => stop < from) ?? 0;
      case 'broken':
        return this.#brokenStops.find((stop) => stop > from) ?? from;
      case 'broken-back':
        return this.#brokenStops.findLast((stop) => stop < from) ?? from;
    }
  }

  /** What a wave leaves behind is seen at its end; the first of all is the start. */
  get #ends(): readonly Stop[] {
    return [...new Set([1, ...this.waves.map(({ last }) => last)])];
  }

  get #brokenStops(): readonly Stop[] {
    return this.#told.instants.flatMap(({ broken }, index) => (broken > 0 ? [stopOf(index)] : []));
  }
}

export type Way = 'step' | 'step-back' | 'wave' | 'wave-back' | 'broken' | 'broken-back' | 'first' | 'last';

function wavesOf(instants: readonly PanelInstant[]): (Stretch & { name: string })[] {
  const waves = new Map<string, { name: string; first: Stop; last: Stop }>();
  for (const [index, { wave }] of instants.entries()) {
    if (wave === undefined) continue;
    const stop = stopOf(index);
    const known = waves.get(wave);
    if (known) known.last = stop;
    else waves.set(wave, { name: wave, first: stop, last: stop });
  }
  return [...waves.values()];
}

function stretches(instants: readonly PanelInstant[], is: (instant: PanelInstant) => boolean): Stretch[] {
  const found: { first: Stop; last: Stop }[] = [];
  for (const [index, instant] of instants.entries()) {
    if (!is(instant)) continue;
    const stop = stopOf(index);
    const before = found.at(-1);
    if (before?.last === stop - 1) before.last = stop;
    else found.push({ first: stop, last: stop });
  }
  return found;
}

/** By which a need is known again. */
export function keyOf({ code, dependent, instance, provider }: NeedName): string {
  return [code, dependent, instance ?? '', provider].join(' ');
}
