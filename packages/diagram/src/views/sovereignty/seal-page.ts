import type { PictureNode } from '../../picture.ts';
import type { MapFacts } from '../map/facts.ts';
import type { CellPart } from './seal-cell.ts';
import type { SealBoard } from './seal-rows.ts';

/** Where the columns of the page are, and what has been drawn on it so far. */
export interface SealPage {
  readonly facts: MapFacts;
  readonly board: SealBoard;
  readonly name: number;
  readonly asked: number;
  /** The left ends of the columns: the start, then each wave; none where nobody says a level. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
  readonly place: number;
  readonly width: number;
  readonly parts: Set<CellPart>;
  readonly nodes: PictureNode[];
}
