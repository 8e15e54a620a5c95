import type { IsoDate } from './date.ts';
import type { Block, Classification, Criterion, Criticality, Named, NameRef, Text } from './map.ts';
import type { Quantity } from './quantity.ts';
import type { Sourced, SourceRef } from './source.ts';

/** What happens to a service: see `dispositionOf`. */
export type Disposition = 'replaced' | 'introduced' | 'dropped' | 'stays' | 'unsaid';

export interface FunctionList {
  readonly source: SourceRef;
  readonly functions: readonly Text[];
  readonly movedTo?: NameRef;
  readonly droppedBecause?: Text;
}

export interface Assumption {
  readonly source: SourceRef;
  readonly kinds: readonly NameRef[];
  readonly because?: Text;
}

export interface Service extends Named {
  readonly layer?: NameRef;
  readonly kind?: NameRef;
  readonly from?: Text;
  readonly to?: Text;
  readonly stays?: Text;
  readonly description?: Text;
  readonly functions: readonly FunctionList[];
  readonly owner?: NameRef;
  readonly onCall?: NameRef;
  readonly users?: Sourced<number>;
  readonly usersWho?: Text;
  readonly sites: readonly NameRef[];
  readonly criticality?: Sourced<Criticality>;
  readonly downtime?: Sourced<Quantity>;
  readonly rto?: Sourced<Quantity>;
  readonly rpo?: Sourced<Quantity>;
  readonly effort?: Sourced<Quantity>;
  readonly metrics: readonly {
    readonly source: SourceRef;
    readonly label: Text;
    readonly quantity?: Sourced<Quantity>;
  }[];
  readonly support?: Text;
  readonly supportUntil?: Sourced<IsoDate>;
  readonly supportEnds?: Sourced<IsoDate>;
  readonly classification?: Sourced<Classification>;
  readonly residency?: NameRef;
  readonly seal?: {
    readonly source: SourceRef;
    readonly from: Sourced<number>;
    readonly to: Sourced<number>;
  };
  readonly audit?: Text;
  readonly noParallel?: Text;
  readonly fullSwitch?: Text;
  readonly assumptions: readonly Assumption[];
  readonly dependencies: readonly Dependency[];
  readonly criteria: readonly Criterion[];
}

export type Side = 'old' | 'new';
export type Tolerance = 'old' | 'new' | 'both';
export type Confidence = 'assumed' | 'documented' | 'observed' | 'tested';

/**
 * One `depends [softly] on A, B { … }` statement; its properties hold for each target.
 */
export interface Dependency extends Block {
  readonly soft: boolean;
  readonly targets: readonly NameRef[];
  readonly purpose?: Text;
  readonly via?: Text;
  readonly account?: Text;
  readonly certificate?: NameRef;
  readonly side?: Sourced<Side>;
  readonly tolerates?: Sourced<Tolerance>;
  readonly bridge?: NameRef;
  readonly confidence?: Sourced<Confidence>;
}
