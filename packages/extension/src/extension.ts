import { type Disposable, type ExtensionContext, type LanguageStatusItem, l10n, window } from 'vscode';
import { Server, type StartClient } from './client/server.ts';
import { registerCommands } from './commands/index.ts';
import { Outlines } from './maps/outlines.ts';
import { MapPanels } from './panels/map-panels.ts';
import { showLanguageStatus } from './status/language-status.ts';
import { offerTasks } from './tasks/check-tasks.ts';
import { registerViews } from './views/index.ts';
import type { MapTree } from './views/map-tree.ts';

/** What activation gives back: tests look through it at what no editor shows to extensions. */
export interface Api {
  readonly server: Server;
  readonly outlines: Outlines;
  readonly trees: ReadonlyMap<string, MapTree>;
  readonly panels: MapPanels;
  readonly status: readonly LanguageStatusItem[];
}

/** What every part of the extension is made with. */
export interface Parts extends Pick<Api, 'server' | 'outlines'> {
  readonly context: ExtensionContext;
  /** What is thrown away with the extension. */
  readonly keep: (...disposables: Disposable[]) => void;
}

/** The same on a machine and in a browser: only the way to the server is another. */
export async function begin(context: ExtensionContext, start: StartClient): Promise<Api> {
  const output = window.createOutputChannel('Migmap', { log: true });
  const server = new Server(start, output);
  running = server;
  const outlines = new Outlines(server);
  const keep = (...disposables: Disposable[]): void => void context.subscriptions.push(...disposables);
  keep(output, server, outlines);
  const parts: Parts = { context, server, outlines, keep };
  const panels = new MapPanels(parts);
  registerCommands({ ...parts, panels });
  const trees = registerViews(parts);
  const status = showLanguageStatus(parts);
  offerTasks(parts);
  // Whoever opens a map need not wait for the server to be able to read it.
  server.start().catch((error: unknown) => {
    output.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('The Migmap server could not be started. Its output says why.'));
  });
  return { server, outlines, trees, status, panels };
}

export async function end(): Promise<void> {
  await running?.stop();
}

let running: Server | undefined;
