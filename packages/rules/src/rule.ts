import type {
  Fix,
  IsoDate,
  MapDiff,
  Phrase,
  Profile,
  Related,
  ResolvedMap,
  Search,
  Silencer,
  SourceRef,
  Walk,
} from '@migmap/core';

export type Severity = 'error' | 'warning' | 'info';

export type Category =
  | 'syntax'
  | 'reference'
  | 'silence'
  | 'style'
  | 'order'
  | 'coexistence'
  | 'rollback'
  | 'data'
  | 'backup'
  | 'calendar'
  | 'capacity'
  | 'people'
  | 'gate'
  | 'risk'
  | 'completeness'
  | 'sovereignty'
  | 'security'
  | 'diff';

/** An option of a rule: a number with a default, or one by profile. */
export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly default: number | Readonly<Record<Profile, number>>;
}

/** All that is known about a rule without running it; presets, tables, SARIF and links come from here. */
export interface RuleMeta {
  /** `category/name`; never changes meaning. */
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  /** `W→E`: an error where the service's criticality, or the map's profile, is `critical`. */
  readonly escalates?: true;
  /** ✕ in the catalogue. */
  readonly unsilenceable?: true;
  /** ⚒: some of its findings carry fixes. */
  readonly fixable?: true;
  /** ⏲: only with a date of today. */
  readonly needsToday?: true;
  /** Δ: it judges what a change does to a plan, and is silent about a plan alone. */
  readonly needsChange?: true;
  /** What it finds, in one line. */
  readonly summary: string;
  /** Where the knowledge comes from: a section of the language reference, a standard, practice. */
  readonly source: string;
  readonly options?: readonly RuleOption[];
  /** It judges silencers by what all other rules found, and so runs after them. */
  readonly afterSilencing?: true;
}

/** A finding as a rule reports it; the runner adds code and severity. */
export interface Report {
  readonly message: Phrase;
  readonly source: SourceRef;
  /** The things it is about; the first is the one that a person would change. */
  readonly names: readonly string[];
  readonly instance?: 'old' | 'new' | 'stays';
  /** Name of the wave in which it shows. */
  readonly wave?: string;
  readonly related?: readonly Related[];
  /** Where making them costs more than a look, a function: it runs when somebody asks. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** In their place, where they have to be tried on the plan before anybody can say that they are some. */
  readonly search?: FixSearch;
  /** Where the rule's own default is not meant: soft dependencies, limits passed by far. */
  readonly severity?: Severity;
  /** Where other rules object to the same: of findings with one cause the gravest is kept, of equals the first. */
  readonly cause?: string;
  /** For rules that escalate: the service whose criticality decides. */
  readonly service?: { readonly criticality?: { readonly value: string } };
}

/** How to look for fixes. None of them is safe: where there are several ways out, somebody has to choose. */
export interface FixSearch {
  begin(): Search;
  /** A report of everything shows what it finds as well; else only who asks about the one finding gets it. */
  readonly inReports: boolean;
}

export interface RuleContext {
  readonly map: ResolvedMap;
  /** The plan is walked when the first rule asks, so rules that need no walk cost none. */
  readonly walk: Walk;
  /** Today, if the caller says so. Nothing reads the clock. */
  readonly asOf: IsoDate | undefined;
  /** What led to this map; only for rules that need it. */
  readonly change?: MapChange;
  /** The value of an option of this rule, by the map's profile. */
  option(name: string): number;
  /** Codes that silenced nothing; empty but for rules that run `afterSilencing`. */
  readonly idleSilencers: readonly IdleSilencer[];
}

/** What a plan was before a change, and what the change is. */
export interface MapChange {
  readonly before: ResolvedMap;
  readonly diff: MapDiff;
}

/** A code in a silencer that silenced nothing. */
export interface IdleSilencer {
  readonly silencer: Silencer;
  readonly code: Silencer['codes'][number];
  readonly why: 'nothing-found' | 'unsilenceable' | 'no-such-rule';
  /** Codes of rules with a similar spelling. */
  readonly near: readonly string[];
}

export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): Iterable<Report>;
}

/** Why a finding does not count: the author said so beside it, or a baseline knows it. */
export interface Suppression {
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
  /** Left out where it is the author's comment. */
  readonly kind?: 'baseline';
}

/** A finding with everything that reporters and editors show. */
export interface Finding extends Omit<Report, 'message' | 'fixes' | 'search' | 'cause'> {
  /** In English: what tools know it by. */
  readonly message: string;
  /** The same for a reader, in whatever language. */
  readonly said: Phrase;
  /** What a report shows. Made when first asked for. */
  readonly fixes?: readonly Fix[];
  /** Present where they cost something; finds them for this one finding, however large the map. None is safe. */
  readonly search?: () => Search;
  readonly code: string;
  readonly severity: Severity;
  readonly suppressed?: Suppression;
}

/** A rule that failed: named and reported, while the others go on. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly stack?: string;
}

export interface CheckResult {
  /** In the order of file, place and code. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}
