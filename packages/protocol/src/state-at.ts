import type { ServiceState } from '@migmap/core';
import type { AboutMap, MapVersion } from './map-version.ts';
import type { Location } from './place.ts';

/** Client to server: the plan at one instant, and all instants that there are. */
export const stateAt = 'migmap/stateAt';

export interface StateAtParams extends AboutMap {
  /** Its number, from 0; the start if nothing is said, and the last one for those beyond. */
  readonly instant?: number;
  /** The version of the map whose instants the client has; they are not sent again. */
  readonly known?: number;
  /** Which needs are told: those that are not met `then`, at the instant, as if nothing is said, or `ever`. */
  readonly needs?: 'then' | 'ever';
}

/** `null` where no map holds the file. */
export interface StateAtResult extends MapVersion {
  readonly instant: number;
  /** In their order: of waves whose order is open, as written. Left out where the client knows them. */
  readonly instants?: readonly PlanInstant[];
  /** What every service is at the instant, by name. */
  readonly states: Readonly<Record<string, ServiceState>>;
  /** What does not work at the instant, or at some instant, as `needs` asks. */
  readonly broken: readonly BrokenNeed[];
}

/** A moment of the walk: before everything, after a step, at a wave's end, or the day after a rollback point closes. */
export interface PlanInstant {
  readonly at: 'start' | 'step' | 'wave-end' | 'day-after';
  readonly wave?: string;
  /** The step as it is written, or what closes. */
  readonly text?: string;
  /** Where that stands. */
  readonly location?: Location;
  /** The day it falls on, where the map says so. */
  readonly day?: string;
  /** What has become another since the instant before. */
  readonly changes: readonly StateChange[];
  /** How many needs are not met then. */
  readonly broken: number;
}

export interface StateChange {
  readonly service: string;
  readonly from: ServiceState;
  readonly to: ServiceState;
}

/** A dependency that does not hold, with the path that leads there. */
export interface BrokenNeed {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** In the words of the rule. */
  readonly message: string;
  /** Who needs it: a service or a bridge. */
  readonly dependent: string;
  /** The side of the dependent that needs it; absent where that is a bridge. */
  readonly instance?: 'old' | 'new' | 'stays';
  readonly provider: string;
  /** Where it is declared. */
  readonly location: Location;
  /** When it is not met: from an instant up to another and without it, and so on: `[from, to, from, to, …]`. */
  readonly during: readonly number[];
  /** The instants that make it break, in their order: from when on it is needed, when it comes or has gone. */
  readonly witness: readonly Witness[];
}

export interface Witness {
  /** What happens: `breaks` is the first instant at which it does not hold. */
  readonly what: 'breaks' | 'provided' | 'ended';
  /** Absent for an instant that only another order of the waves has. */
  readonly instant?: number;
  readonly wave?: string;
  readonly location?: Location;
}
