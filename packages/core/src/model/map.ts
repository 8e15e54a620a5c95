import type { IsoDate, Moment, Span } from './date.ts';
import type { Problem } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Dependency, Service, Side } from './service.ts';
import type { Sourced, SourceFile, SourceRef } from './source.ts';
import type { Wave } from './wave.ts';

export type * from './service.ts';
export type * from './wave.ts';

/** Sorts of named things; each has a namespace of its own. */
export type Sort =
  | 'service'
  | 'layer'
  | 'wave'
  | 'team'
  | 'site'
  | 'risk'
  | 'rollback'
  | 'data'
  | 'backup'
  | 'bridge'
  | 'certificate'
  | 'contract'
  | 'criterion'
  | 'decision'
  | 'kind'
  | 'view'
  | 'record'
  | 'tag';

/** A name that refers to something, as written. */
export type NameRef = Sourced<string>;
export type Text = Sourced<string>;

/** Where several sorts may stand, the first that has the name is meant. */
export interface NameUse {
  readonly ref: NameRef;
  readonly sorts: readonly Sort[];
}

export interface See {
  readonly target: Text;
  readonly title?: Text;
}

/** What every block may hold. `source` spans the whole declaration, `head` keyword to title. */
export interface Block {
  readonly source: SourceRef;
  readonly head: SourceRef;
  readonly see: readonly See[];
  readonly tags: readonly NameRef[];
  /** `{ }` was written with nothing inside. */
  readonly empty?: boolean;
}

/** A declaration that has a name of its own (and a namespace). */
export interface Named extends Block {
  readonly sort: Sort;
  readonly name: Sourced<string>;
  readonly title?: Text;
}

export interface MapRequirement {
  readonly source: SourceRef;
}
export interface ResidencyRequirement extends MapRequirement {
  readonly codes: readonly NameRef[];
  readonly classes: readonly Sourced<Classification>[];
}
export interface SealRequirement extends MapRequirement {
  readonly level: Sourced<number>;
  readonly criticality: Sourced<Criticality>;
  readonly by?: NameRef;
}

export type Stage = 'draft' | 'review' | 'approved';
export type Profile = 'small' | 'public' | 'critical';
export type Criticality = 'low' | 'medium' | 'high' | 'critical';
export type Classification = 'public' | 'internal' | 'confidential' | 'restricted';
export type Level = 'low' | 'medium' | 'high';

export interface MapHeader extends Block {
  readonly title?: Text;
  readonly description?: Text;
  readonly goals: readonly Text[];
  readonly stage?: Sourced<Stage>;
  readonly profile?: Sourced<Profile>;
  readonly timezone?: Text;
  readonly currency?: Sourced<string>;
  readonly dates?: Sourced<Span>;
  readonly owner?: NameRef;
  readonly sponsor?: Text;
  readonly criteria: readonly Criterion[];
  readonly residency: readonly ResidencyRequirement[];
  readonly seals: readonly SealRequirement[];
}

export interface Layer extends Named {
  readonly description?: Text;
  readonly owner?: NameRef;
  readonly criteria: readonly Criterion[];
}

export interface KindDeclaration extends Named {
  readonly layer?: NameRef;
  readonly is: readonly NameRef[];
  readonly requires: readonly NameRef[];
  readonly prefers: readonly NameRef[];
  readonly interface?: Sourced<'standard' | 'product'>;
  readonly observer?: SourceRef;
  readonly shared?: SourceRef;
  readonly visible?: Sourced<'none' | 'indirect' | 'direct'>;
  /** `data`: it bears data that has to move. */
  readonly bearsData?: SourceRef;
}

export interface Team extends Named {
  readonly lead?: Text;
  readonly contact?: Text;
  readonly people?: Sourced<number>;
  readonly reductions: readonly {
    readonly source: SourceRef;
    readonly to: Sourced<number>;
    readonly on: Sourced<IsoDate>;
  }[];
  readonly external?: SourceRef;
}

export interface Site extends Named {}

export interface Link extends Block {
  readonly a: NameRef;
  readonly b: NameRef;
  readonly rate?: Sourced<Quantity>;
}

export interface Bridge extends Named {
  readonly owner?: NameRef;
  readonly from?: NameRef;
  readonly until?: NameRef;
  readonly authority?: Sourced<'old' | 'new' | 'split'>;
  readonly cost?: Cost;
  readonly dependencies: readonly Dependency[];
}

export interface Cost {
  readonly source: SourceRef;
  readonly amount: Quantity;
  readonly per?: 'month' | 'year';
}

export interface Together extends Block {
  readonly services: readonly NameRef[];
  readonly because?: Text;
}

export interface Certificate extends Named {
  readonly issuer?: NameRef;
  readonly for: readonly NameRef[];
  readonly names: readonly Text[];
  readonly expires?: Sourced<IsoDate>;
  readonly renewedBy?: NameRef;
  readonly keys?: Text;
}

export interface DnsRecord extends Named {
  readonly of?: NameRef;
  readonly ttl?: Sourced<Quantity>;
  readonly loweredTo?: Sourced<Quantity>;
  readonly loweredAt?: Sourced<Moment>;
  readonly owner?: NameRef;
}

export type Verification = 'counts' | 'checksums' | 'samples' | 'permissions' | 'applications' | 'acceptance';

export interface DataBody extends Named {
  readonly of?: NameRef;
  readonly volume?: Sourced<Quantity>;
  readonly items?: Sourced<number>;
  readonly rate?: Sourced<Quantity>;
  readonly over?: {
    readonly source: SourceRef;
    readonly a: NameRef;
    readonly b: NameRef;
    readonly share?: Sourced<Quantity>;
  };
  readonly change?: {
    readonly source: SourceRef;
    readonly share: Sourced<Quantity>;
    readonly per: 'd' | 'w';
  };
  readonly ahead?: SourceRef;
  readonly aheadSince?: Sourced<Moment>;
  readonly verify: readonly Sourced<Verification>[];
  readonly verified?: Sourced<IsoDate>;
  readonly rehearsed?: Sourced<IsoDate>;
  readonly took?: Sourced<Quantity>;
  readonly watched?: Text;
  readonly classification?: Sourced<Classification>;
  readonly residency?: NameRef;
  readonly retain?: Sourced<Quantity>;
}

export interface Backup extends Named {
  readonly of: readonly NameRef[];
  readonly every?: Sourced<Quantity>;
  readonly copies?: {
    readonly source: SourceRef;
    readonly copies: number;
    readonly media?: number;
    readonly offsite?: number;
  };
  readonly sites: readonly NameRef[];
  readonly side?: Sourced<Side>;
  readonly restores: readonly {
    readonly source: SourceRef;
    readonly on: Sourced<IsoDate>;
    readonly took?: Sourced<Quantity>;
  }[];
  readonly alerts?: Text;
  readonly alertsBy?: NameRef;
  readonly owner?: NameRef;
}

export interface Contract extends Named {
  readonly covers: readonly NameRef[];
  readonly ends?: Sourced<IsoDate>;
  readonly notice?: Sourced<Quantity>;
  readonly cost?: Cost;
  readonly given?: Sourced<IsoDate>;
  readonly jurisdiction?: NameRef;
}

export interface Decision extends Named {
  readonly options: readonly Text[];
  readonly neededBy?: NameRef;
  readonly decided?: {
    readonly source: SourceRef;
    readonly what: Text;
    readonly on?: Sourced<IsoDate>;
    readonly by?: Text;
  };
}

export interface Freeze extends Block {
  readonly title?: Text;
  readonly span?: Sourced<Span>;
  readonly services: readonly NameRef[];
  readonly because?: Text;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** Where a criterion, a risk or a rollback point stands; absent at top level. */
export interface Holder {
  readonly sort: 'map' | 'layer' | 'service' | 'wave';
  readonly name: string;
}

export interface Criterion extends Block {
  readonly name?: Sourced<string>;
  readonly title?: Text;
  readonly holder: Holder;
  readonly target?: {
    readonly source: SourceRef;
    readonly comparison: Comparison;
    readonly quantity: Quantity;
  };
  readonly baseline?: Sourced<Quantity>;
  readonly measurements: readonly {
    readonly source: SourceRef;
    readonly quantity: Quantity;
    readonly on?: Sourced<IsoDate>;
  }[];
  readonly acceptedBy?: NameRef;
  readonly acceptedOn?: Sourced<IsoDate>;
}

export type Impact = 'downtime' | 'money' | 'security' | 'reputation' | 'data' | 'compliance' | 'people';

export interface Risk extends Named {
  readonly holder?: Holder;
  /** Services, layers or waves named after `on`. */
  readonly on: readonly NameRef[];
  readonly indicator?: Text;
  readonly impact?: Sourced<Level>;
  readonly impacts: readonly Sourced<Impact>[];
  readonly likelihood?: Sourced<Level>;
  readonly mitigations: readonly Text[];
  readonly responses: readonly Text[];
  readonly owner?: NameRef;
  readonly review?: Sourced<IsoDate>;
  readonly status?: Sourced<'open' | 'mitigated' | 'accepted' | 'closed'>;
  readonly acceptedBy?: Text;
}

export interface Rollback extends Block {
  readonly sort: 'rollback';
  /** Absent in `rollback none because …`. */
  readonly name?: Sourced<string>;
  readonly title?: Text;
  /** `rollback none because`: there is no way back, and the author says so. */
  readonly none?: { readonly source: SourceRef; readonly because?: Text };
  /** Empty: all that the wave moves. */
  readonly of: readonly NameRef[];
  /** The wave that holds it, or that `in` names. */
  readonly wave?: NameRef;
  readonly restores?: Text;
  readonly takes?: Sourced<Quantity>;
  readonly when: readonly Text[];
  readonly decides?: Text;
  readonly deputy?: Text;
  readonly backup?: NameRef;
  readonly backupText?: Text;
  readonly tested?: Sourced<IsoDate>;
  readonly until?: Sourced<IsoDate>;
  readonly loses?: Text;
  readonly steps: readonly {
    readonly source: SourceRef;
    readonly what: Text;
    readonly takes?: Sourced<Quantity>;
  }[];
}

export type Assertion = Block & { readonly because?: Text } & (
    | { readonly type: 'before' | 'with' | 'apart'; readonly a: NameRef; readonly b: NameRef }
    | { readonly type: 'at-most'; readonly limit: Sourced<number>; readonly filter?: AssertionFilter }
  );

export type AssertionFilter =
  | { readonly by: 'criticality'; readonly criticality: Sourced<Criticality> }
  | { readonly by: 'kind'; readonly kind: NameRef }
  | { readonly by: 'team'; readonly team: NameRef };

export type ViewColor = 'wave' | 'layer' | 'risk' | 'owner' | 'criticality' | 'state' | 'seal';
export type ViewExtra = 'risks' | 'rollbacks' | 'owners' | 'ports';

export interface View extends Named {
  readonly include: readonly NameRef[];
  readonly exclude: readonly NameRef[];
  readonly color?: Sourced<ViewColor>;
  readonly at?: NameRef;
  readonly show: readonly Sourced<ViewExtra>[];
  readonly direction?: Sourced<'up' | 'down' | 'left' | 'right'>;
}

/** `// migmap-disable-next-line CODE[, CODE] [until DATE] [by NAME] -- reason` */
export interface Silencer {
  readonly source: SourceRef;
  readonly codes: readonly Sourced<string>[];
  readonly until?: Sourced<IsoDate>;
  readonly by?: Text;
  readonly reason?: Text;
  /** The zero-based line that it silences. */
  readonly line: number;
}

/** `import "path"` as written; `uri` where it leads, if it leads anywhere inside the root. */
export interface Import {
  readonly path: Text;
  readonly uri?: string;
}

/** One file, read: declarations in written order. Reading never fails; what is wrong is in `problems`. */
export interface MapFile {
  readonly file: SourceFile;
  readonly imports: readonly Import[];
  readonly headers: readonly MapHeader[];
  readonly layers: readonly Layer[];
  readonly kinds: readonly KindDeclaration[];
  readonly teams: readonly Team[];
  readonly sites: readonly Site[];
  readonly links: readonly Link[];
  readonly services: readonly Service[];
  readonly bridges: readonly Bridge[];
  readonly togethers: readonly Together[];
  readonly certificates: readonly Certificate[];
  readonly records: readonly DnsRecord[];
  readonly data: readonly DataBody[];
  readonly backups: readonly Backup[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly Decision[];
  readonly freezes: readonly Freeze[];
  readonly waves: readonly Wave[];
  /** Top-level risks and those inside layers, services and waves, in written order. */
  readonly risks: readonly Risk[];
  /** Top-level rollback points and those inside waves, in written order. */
  readonly rollbacks: readonly Rollback[];
  readonly assertions: readonly Assertion[];
  readonly views: readonly View[];
  readonly silencers: readonly Silencer[];
  /** Every place where a name refers to something. */
  readonly uses: readonly NameUse[];
  readonly problems: readonly Problem[];
}

/** Stage one: a file with all that it imports, in the order of the walk (imports before importer). */
export interface MigrationMap {
  readonly files: readonly MapFile[];
}
