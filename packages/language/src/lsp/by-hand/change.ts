import { inEnglish, type Say, saying, type TextEdit } from '@migmap/core';
import type { LoadedMap } from '../../workspace/loaded-map.ts';
import type { Refusal } from '../rename.ts';
import { drawDependency } from './draw-dependency.ts';
import { moveService } from './move-service.ts';

/** What somebody does to a plan in its picture. */
export type HandChange = ServiceMove | DrawnDependency;

/** All that happens to a service in one wave happens in another. */
export interface ServiceMove {
  readonly kind: 'move';
  readonly service: string;
  /** Absent for a service that no wave moves yet. */
  readonly from?: string | undefined;
  readonly to: string;
}

/** One service needs another. */
export interface DrawnDependency {
  readonly kind: 'depend';
  readonly from: string;
  readonly to: string;
}

/** A change by hand as the text of it. */
export interface HandEdit {
  readonly edits: readonly TextEdit[];
  /** What a person might expect otherwise. */
  readonly note?: string;
}

/** The smallest edits that say the same; or why it is not done. */
export function changeByHand(
  map: LoadedMap,
  change: HandChange,
  say: Say = saying(inEnglish),
): HandEdit | Refusal {
  return change.kind === 'move' ? moveService(map, change, say) : drawDependency(map, change, say);
}
