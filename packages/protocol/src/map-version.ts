/** Which map, and as it was when. */
export interface MapVersion {
  /** The file at which the map starts, as a URI; it is the map's name in all messages. */
  readonly map: string;
  /** Grows whenever a file of the map, or what it is judged by, is another. */
  readonly version: number;
}

/** What requests about one map have in common. */
export interface AboutMap {
  /** The file at which the map starts, or any file of it; of several maps that hold it, the one of its own folder. */
  readonly map: string;
}
