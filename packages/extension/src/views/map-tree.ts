import type { Location, OutlineResult } from '@migmap/protocol';
import {
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { OutlinedMap, Outlines } from '../maps/outlines.ts';

/** A row of a tree. Its id is made of names, so that it stays open while the text changes. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon: string;
  readonly color?: string;
  /** What the menus of the manifest go by. */
  readonly sort: 'map' | 'layer' | 'wave' | 'step' | 'service' | 'risk' | 'rollback';
  readonly location?: Location;
  /** The map and the name of what it shows, for commands on it. */
  readonly map?: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

export type NodesOf = (outline: OutlineResult) => readonly Node[];

/** A view of the Explorer. Where there are several maps, they are its first rows. */
export class MapTree implements TreeDataProvider<Node>, Disposable {
  readonly #outlines: Outlines;
  readonly #nodes: NodesOf;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(outlines: Outlines, nodes: NodesOf) {
    this.#outlines = outlines;
    this.#nodes = nodes;
    this.#listening = outlines.onChanged(() => this.#changed.fire());
  }

  getChildren(node?: Node): Node[] {
    if (node) return [...(node.children ?? [])];
    const maps = this.#outlines.all.map((one) => mapNode(one, this.#nodes(one.outline)));
    const shown = maps.filter(({ children = [] }) => children.length > 0);
    return shown.length === 1 ? [...(shown[0]?.children ?? [])] : shown;
  }

  getTreeItem(node: Node): TreeItem {
    const hasChildren = (node.children?.length ?? 0) > 0;
    const item = new TreeItem(node.label, collapsing(node, hasChildren));
    item.id = node.id;
    item.contextValue = node.sort;
    item.iconPath = new ThemeIcon(
      node.icon,
      node.color === undefined ? undefined : new ThemeColor(node.color),
    );
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    item.accessibilityInformation = { label: spoken(node) };
    const command = reveal(node);
    if (command) item.command = command;
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

/** Without it, only the tooltip would be read out, which does not repeat the label. */
function spoken({ label, description, tooltip }: Node): string {
  return [label, tooltip, description].filter((words) => words !== undefined && words !== '').join(', ');
}

function collapsing({ sort }: Node, hasChildren: boolean): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return sort === 'map' || sort === 'layer'
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}

function mapNode({ summary, outline: { map, title } }: OutlinedMap, children: readonly Node[]): Node {
  const file = decodeURIComponent(map.slice(map.lastIndexOf('/') + 1));
  const { error } = summary.findings;
  const said = [...(title === undefined ? [] : [file]), ...(error > 0 ? [l10n.t('errors: {0}', error)] : [])];
  return {
    id: map,
    label: title ?? file,
    description: said.join(' · '),
    icon: 'map',
    ...(error > 0 ? { color: 'migmap.stateBroken' } : {}),
    sort: 'map',
    location: { uri: map, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    map,
    children,
  };
}

function reveal({ location, sort }: Node): Command | undefined {
  // A click on a map opens and closes it.
  if (!location || sort === 'map') return undefined;
  return { command: 'migmap.reveal', title: l10n.t('Go to Text'), arguments: [location] };
}
