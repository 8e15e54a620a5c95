import { mapView } from './map/map-view.ts';
import { risksView } from './risks/risks-view.ts';
import { rollbackView } from './rollback/rollback-view.ts';
import { sovereigntyView } from './sovereignty/sovereignty-view.ts';
import { timelineView } from './timeline/timeline-view.ts';
import type { PictureView } from './view.ts';
import { wavesView } from './waves/waves-view.ts';

/** All views, in the order in which they are offered. */
export const views: readonly PictureView[] = [
  mapView,
  wavesView,
  timelineView,
  risksView,
  rollbackView,
  sovereigntyView,
];

export function viewOf(name: string): PictureView | undefined {
  return views.find((view) => view.name === name);
}
