import { window } from 'vscode';
import type { Parts } from '../extension.ts';
import { MapTree, type NodesOf } from './map-tree.ts';
import { riskNodes } from './risks.ts';
import { rollbackNodes } from './rollbacks.ts';
import { serviceNodes } from './services.ts';
import { waveNodes } from './waves.ts';

/** One row a view of the Explorer: its id in the manifest, and what it shows of a map. */
const views: readonly (readonly [id: string, nodes: NodesOf])[] = [
  ['migmap.waves', waveNodes],
  ['migmap.services', serviceNodes],
  ['migmap.risks', riskNodes],
  ['migmap.rollbacks', rollbackNodes],
];

export function registerViews({ outlines, keep }: Parts): ReadonlyMap<string, MapTree> {
  const trees = new Map<string, MapTree>();
  for (const [id, nodes] of views) {
    const tree = new MapTree(outlines, nodes);
    trees.set(id, tree);
    keep(tree, window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true }));
  }
  return trees;
}
