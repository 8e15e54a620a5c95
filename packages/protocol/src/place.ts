/** Counted as in the Language Server Protocol: lines and UTF-16 units, from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}
