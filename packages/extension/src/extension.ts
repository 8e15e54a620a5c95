import { type Disposable, type ExtensionContext, type LanguageStatusItem, window } from 'vscode';
import { Server, type StartClient } from './client/server.ts';
import { registerCommands } from './commands/index.ts';
import { ComparePanels } from './compare/compare-panels.ts';
import { Outlines } from './maps/outlines.ts';
import { extendMarkdown } from './markdown/extend-markdown.ts';
import type { MarkdownIt } from './markdown/markdown-it.ts';
import { Pictures } from './markdown/pictures.ts';
import { MapPanels } from './panels/map-panels.ts';
import { showLanguageStatus } from './status/language-status.ts';
import { offerTasks } from './tasks/check-tasks.ts';
import { registerViews } from './views/index.ts';
import type { MapTree } from './views/map-tree.ts';
import { waking } from './wake.ts';

/** What activation gives back: tests look through it at what no editor shows to extensions. */
export interface Api {
  readonly server: Server;
  readonly outlines: Outlines;
  readonly trees: ReadonlyMap<string, MapTree>;
  readonly panels: MapPanels;
  readonly comparisons: ComparePanels;
  readonly status: readonly LanguageStatusItem[];
  /** The preview of Markdown asks for it. */
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/** What every part of the extension is made with. */
export interface Parts extends Pick<Api, 'server' | 'outlines'> {
  readonly context: ExtensionContext;
  /** What is thrown away with the extension. */
  readonly keep: (...disposables: Disposable[]) => void;
  /** There is something of ours to do. */
  readonly wake: () => void;
}

/** The same on a machine and in a browser: only the way to the server is another. */
export async function begin(context: ExtensionContext, start: StartClient): Promise<Api> {
  const output = window.createOutputChannel('Migmap', { log: true });
  const server = new Server(start, output);
  running = server;
  const outlines = new Outlines(server);
  const keep = (...disposables: Disposable[]): void => void context.subscriptions.push(...disposables);
  keep(output, server, outlines);
  const wake = waking(server, keep);
  const parts: Parts = { context, server, outlines, keep, wake };
  const panels = new MapPanels(parts);
  const comparisons = new ComparePanels(parts);
  registerCommands({ ...parts, panels, comparisons });
  const trees = registerViews(parts);
  const status = showLanguageStatus(parts);
  offerTasks(parts);
  const pictures = new Pictures(server);
  keep(pictures);
  const extendMarkdownIt = extendMarkdown(pictures, wake);
  return { server, outlines, trees, status, panels, comparisons, extendMarkdownIt };
}

export async function end(): Promise<void> {
  await running?.stop();
}

let running: Server | undefined;
