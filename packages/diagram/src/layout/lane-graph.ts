/**
 * What is laid out: things in lanes, and edges between them. Layout knows no services and no pixels of a
 * page: `cross` runs along a lane, `along` from lane to lane. Whoever draws turns both as the direction wants.
 */
export interface LaneGraph {
  /** The lane at which edges usually begin stands first. */
  readonly lanes: readonly Lane[];
  readonly edges: readonly LayoutEdge[];
}

export interface Lane {
  readonly id: string;
  readonly nodes: readonly LayoutNode[];
  /** A lane is at least as long as its own heading. */
  readonly least?: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly cross: number;
  readonly along: number;
}

export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Room beside the start for a sign. */
  readonly signed?: boolean;
}

/** Which cell of the grid a thing has: all that has to be remembered so that it stays where it is. */
export interface Cell {
  readonly lane: string;
  /** Counted within the lane from its last row, on which the others rest. */
  readonly row: number;
  readonly column: number;
}

export interface Places {
  readonly columns: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface LaneLayoutOptions {
  /** The most cells of a row. */
  readonly columns: number;
  readonly previous?: Places;
  /** True when there is no more time: what is best so far has to do. */
  readonly expired?: () => boolean;
}

/** A place along a lane (`u`) and from lane to lane (`v`). */
export interface Spot {
  readonly u: number;
  readonly v: number;
}

export interface PlacedNode extends Spot {
  readonly id: string;
  readonly cross: number;
  readonly along: number;
  readonly cell: Cell;
}

export interface LaneLayout {
  readonly cross: number;
  readonly along: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly lanes: readonly { readonly id: string; readonly v: number; readonly along: number }[];
  /** From start to end, with a corner at every bend. */
  readonly edges: ReadonlyMap<string, readonly Spot[]>;
  readonly places: Places;
  /** Something was left out for want of time. */
  readonly hurried: boolean;
}
