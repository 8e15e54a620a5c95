import type { OutlineResult, OutlineRollback } from '@migmap/protocol';
import { l10n } from 'vscode';
import type { Node } from './map-tree.ts';

/** Rollback points in written order, with their wave and how long they work. */
export function rollbackNodes({ map, rollbacks }: OutlineResult): Node[] {
  return rollbacks.map((point, index) => ({
    // One without a name is known by its place among the others.
    id: `${map} rollback ${point.name ?? index}`,
    label: labelOf(point),
    description: about(point),
    icon: point.name === undefined ? 'circle-slash' : 'discard',
    color: point.name === undefined ? 'migmap.riskHigh' : 'migmap.rollback',
    sort: 'rollback',
    location: point.location,
    map,
    ...(point.name === undefined ? {} : { name: point.name }),
  }));
}

function labelOf({ name, title }: OutlineRollback): string {
  return title ?? name ?? l10n.t('no way back');
}

function about({ wave, of, until }: OutlineRollback): string {
  const end = until === undefined ? [] : [l10n.t('until {0}', until)];
  return [...(wave === undefined ? [] : [wave]), ...of, ...end].join(' · ');
}
