import type { ResolvedMap, View, Walk } from '@migmap/core';
import type { Picture, PictureOptions } from '../picture.ts';

/** What a view is given: the map, its walk, what the caller wants, and the view that the map declares, if one was asked for. */
export interface ViewInput {
  readonly map: ResolvedMap;
  readonly walked: Walk;
  readonly options: PictureOptions;
  readonly declared?: View;
}

/** One way to look at a map. A new one is a file in a folder of its own, and a line in `registry.ts`. */
export interface PictureView {
  readonly name: string;
  /** One clause for lists of views. */
  readonly summary: string;
  /** Whether it shows a moment of the plan, where one is asked for. */
  readonly hasInstants?: true;
  /** Whether it shows two states of a map as one, where an older one is given. */
  readonly canCompare?: true;
  draw(input: ViewInput): Promise<Picture>;
}
