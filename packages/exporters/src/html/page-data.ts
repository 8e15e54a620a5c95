/** What the page's script is given, as JSON: everything that is not markup. */
export interface PageData {
  readonly views: readonly PageView[];
  /** By qualified name: `service/mail`, `wave/mail-move`, `edge/mail/dns`. */
  readonly things: Readonly<Record<string, Thing>>;
}

export interface PageView {
  readonly name: string;
  /** Moments of the plan; the first is the one that stands in the page. One only: there is no scrubber. */
  readonly frames: readonly Frame[];
  /** Markup that occurs in other frames than the first; numbers beyond those of the first. */
  readonly pieces: readonly string[];
  /** What can be pointed at, in the order of reading, and how things are connected. */
  readonly nodes: readonly string[];
  readonly edges: readonly PageEdge[];
  /** Ways of the lines, by id, as points of a polyline; moments that have them alike share them. */
  readonly routes: readonly Readonly<Record<string, string>>[];
}

export interface PageEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Frame {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Numbers of pieces, in the order in which they are drawn. */
  readonly pieces: readonly number[];
  /** Which of the routes of the view. */
  readonly routes: number;
  /** What each service is at this moment, in words. */
  readonly states?: Readonly<Record<string, string>>;
}

/** What is known of a thing, for whoever points at it. */
export interface Thing {
  readonly sort: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly PageFinding[];
}

export interface Fact {
  readonly label: string;
  readonly text?: string;
  /** Other things, by qualified name, each with its title. */
  readonly links?: readonly { readonly id: string; readonly title: string; readonly note?: string }[];
}

export interface PageFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
}
