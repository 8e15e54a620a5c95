import type { Part, Stage } from '../../stage.ts';
import { details } from './details.ts';
import { exporting } from './exporting.ts';
import { filters } from './filters.ts';
import { hand } from './hand.ts';
import { layers } from './layers.ts';
import { list } from './list.ts';
import { minimap } from './minimap.ts';
import { neighbours } from './neighbours.ts';
import { search } from './search.ts';
import { selection } from './selection.ts';
import { walk } from './walk.ts';

/** All by which a person finds the way in a picture. */
export function ways(stage: Stage): Part[] {
  // Escape goes back one step at a time, in this order.
  const back = [search, filters, neighbours, list, details];
  const others = [layers, hand, walk, minimap, exporting, selection];
  return [...back, ...others].map((part) => part(stage));
}
