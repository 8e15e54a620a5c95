import type { IsoDate } from '../model/date.ts';
import type {
  Bridge,
  Dependency,
  MigrateStep,
  NameRef,
  Rollback,
  Service,
  Step,
  Wave,
} from '../model/map.ts';
import type { ResolvedMap } from '../model/resolve.ts';
import type { SourceRef } from '../model/source.ts';

export type Instance = 'old' | 'new' | 'stays';

/** A moment of the walk: before everything, after a step, at a wave's end, or the day after a rollback's `until`. */
export interface Instant {
  readonly at: 'start' | 'step' | 'wave-end' | 'day-after';
  readonly wave?: Wave;
  readonly step?: Step;
  /** The rollback point whose `until` passed. */
  readonly rollback?: Rollback;
  /** The day it falls on, where the map says so. */
  readonly day?: IsoDate;
}

export type BreakCode =
  | 'order/dependency-late'
  | 'order/dependency-never'
  | 'order/stranded'
  | 'order/retired-early'
  | 'order/bridge-gap'
  | 'order/prerequisite-late';

/** A dependency that does not hold at some instant: the first one per (dependent, provider, instance). */
export interface Break {
  readonly code: BreakCode;
  /** The dependent: a service, or a bridge with needs of its own. */
  readonly dependent: Service | Bridge;
  readonly provider: Service;
  /** Absent where the dependent is a bridge. */
  readonly instance?: Instance;
  /** Hard findings are errors, soft ones warn. */
  readonly soft: boolean;
  /** The declaration, and the name in it; absent for `prerequisite-late`. */
  readonly dependency?: Dependency;
  readonly target?: NameRef;
  /** When it breaks first. */
  readonly instant: Instant;
  /** Later instants at which it is still or again broken (related information). */
  readonly later: readonly Instant[];
  /**
   * When it is broken, as half-open ranges of indices of the instants of the order it was found in: `[from, to, from,
   * to, …]`. Absent where it is so in any order.
   */
  readonly spans?: readonly number[];
  /** For `dependency-late`, `prerequisite-late`: when the provider's new side comes. */
  readonly provided?: Instant;
  /** For `stranded`, `retired-early`: when the provider's old side ended. */
  readonly ended?: Instant;
  /** For `bridge-gap`: the bridge that is not live. */
  readonly bridge?: Bridge;
  /** For `prerequisite-late`: the kinds asked for, and why. */
  readonly required?: { readonly kinds: readonly string[]; readonly because: string };
}

/** How a thing comes out in one possible order. `undefined` verdict: it holds. */
export interface Outcome {
  readonly verdict: string | undefined;
  /** Titles or names of waves in an order that leads to it, first to last. */
  readonly order: readonly Wave[];
  /** Some of these waves run at the same time: one goes on after another has begun. */
  readonly mixed: boolean;
}

/** `order/unordered`: the answer depends on which of two unordered waves comes first. */
export interface Unordered {
  readonly about: 'dependency' | 'step' | 'rollback';
  readonly dependent?: Service | Bridge;
  readonly provider: Service;
  readonly instance?: Instance;
  readonly soft: boolean;
  readonly dependency?: Dependency;
  readonly target?: NameRef;
  readonly step?: Step;
  /** At least two that differ. */
  readonly outcomes: readonly Outcome[];
  /** The waves whose order is open, in the order of the walk. */
  readonly waves: readonly Wave[];
}

export interface Cycle {
  /** A round trip: each depends on the next, the last on the first. */
  readonly members: readonly Service[];
  readonly edges: readonly {
    readonly dependent: Service;
    readonly provider: Service;
    readonly target: NameRef;
  }[];
  /** The first `migrate` of each member. */
  readonly steps: readonly { readonly service: Service; readonly wave: Wave; readonly step: MigrateStep }[];
}

export type IllegalReason =
  | 'retire-before-all'
  | 'retire-twice'
  | 'migrate-after-all'
  | 'pilot-after-migrate'
  | 'stays'
  | 'pilot-dropped'
  | 'migrate-dropped'
  | 'retire-introduced';

export interface IllegalStep {
  readonly reason: IllegalReason;
  readonly service: Service;
  readonly wave: Wave;
  readonly step: Step;
  /** The name in the step. */
  readonly source: SourceRef;
  /** The step that makes it illegal, where there is one. */
  readonly because?: Instant;
}

export interface ShareSum {
  readonly service: Service;
  readonly sum: number;
  /** Its parts in the order of the walk. */
  readonly parts: readonly { readonly wave: Wave; readonly source: SourceRef; readonly share: number }[];
}

export interface SideImpossible {
  readonly service: Service;
  readonly provider: Service;
  readonly dependency: Dependency;
  readonly source: SourceRef;
  readonly reason: 'dependent-stays' | 'dependent-lacks-side' | 'provider-lacks-side';
}

/** A written `until` beyond the first instant at which going back no longer works. */
export interface BrokenRollback {
  readonly code: 'rollback/beyond-retirement' | 'rollback/broken-by-retirement' | 'rollback/shadowed';
  readonly rollback: Rollback;
  /** The service whose way back is cut short. */
  readonly service: Service;
  /** Case 2: the provider that is gone; case 3: the dependent that cannot go back with it. */
  readonly other?: Service;
  readonly dependency?: Dependency;
  readonly target?: NameRef;
  readonly until: { readonly value: IsoDate; readonly source: SourceRef };
  readonly horizon: Instant;
  /** Case 3: the dependent has no rollback point, or its own closed then. */
  readonly closed?: { readonly rollback: Rollback; readonly instant: Instant };
  /** Later causes. */
  readonly later: readonly {
    readonly code: BrokenRollback['code'];
    readonly other?: Service;
    readonly instant: Instant;
  }[];
}

/** What has to go back with a service, in the order in which it goes back; the service itself is last. */
export interface Cascade {
  readonly rollback: Rollback;
  readonly service: Service;
  readonly members: readonly {
    readonly service: Service;
    readonly rollback?: Rollback;
    readonly seconds?: number;
    readonly piloted: boolean;
  }[];
  /** Along the longest chain; absent where no duration is known. */
  readonly seconds?: number;
  /** The chain that takes longest, first to go back first. */
  readonly chain: readonly Service[];
}

/** How far back a service can go, for hover, pictures and the rollback rules. */
export interface Horizon {
  readonly service: Service;
  readonly rollbacks: readonly Rollback[];
  /** The first instant at which going back would not work any more; absent: it always does. */
  readonly horizon?: Instant;
  readonly cause?: BrokenRollback['code'];
  /** The provider that is gone, or the dependent that cannot go back with it. */
  readonly other?: Service;
  /** When it closes by its rollback points, whether or not it works until then; absent: never. */
  readonly closes?: Instant;
  readonly until?: { readonly value: IsoDate; readonly source: SourceRef };
}

/** When each side of a service is live, over `Walk.instants` (first index included, last excluded). */
export interface Lifecycle {
  readonly service: Service;
  readonly old?: { readonly from: number; readonly to: number };
  readonly new?: { readonly from: number; readonly to: number };
  /** Index of the instant of the first `migrate`, and of the one that reaches 100 %. */
  readonly moving?: number;
  readonly moved?: number;
  /** The old side ends by a written `retire` (else with its wave). */
  readonly retireWritten: boolean;
}

/** Stage three: the plan walked. Instants are those of one possible order: waves as written, where `after` leaves it open. */
export interface Walk {
  readonly map: ResolvedMap;
  /** Waves in a circle of `after`; then nothing is said that needs an order. */
  readonly waveCycles: readonly (readonly Wave[])[];
  readonly waves: readonly Wave[];
  /** `a` is before `b` in the partial order. */
  before(a: Wave, b: Wave): boolean;
  readonly instants: readonly Instant[];
  lifecycle(service: Service): Lifecycle | undefined;
  readonly breaks: readonly Break[];
  readonly unordered: readonly Unordered[];
  readonly cycles: readonly Cycle[];
  readonly illegal: readonly IllegalStep[];
  readonly shareSums: readonly ShareSum[];
  readonly sideImpossible: readonly SideImpossible[];
  readonly brokenRollbacks: readonly BrokenRollback[];
  readonly cascades: readonly Cascade[];
  /** The rollback points that cover a service. */
  rollbacksOf(service: Service): readonly Rollback[];
  /** What would have to go back with a service before a wave ends; waves after it have not begun. */
  cascadeWithin(service: Service, wave: Wave): Cascade | undefined;
  horizon(service: Service): Horizon | undefined;
  /** Required kinds that the map has but does not declare as a dependency, and those it lacks. */
  readonly prerequisites: readonly Prerequisite[];
}

export interface Prerequisite {
  readonly service: Service;
  readonly state: 'undeclared' | 'absent';
  readonly required: { readonly kinds: readonly string[]; readonly because: string };
  /** For `undeclared`: services of such a kind. */
  readonly candidates: readonly Service[];
}
