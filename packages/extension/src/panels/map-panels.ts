import type { PanelState } from '@migmap/protocol';
import { l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Parts } from '../extension.ts';
import { MapPanel } from './map-panel.ts';
import { panelStateOf } from './messages.ts';

const TYPE = 'migmap.map';

/** All panels of a window. A second one beside the first is made only where the first is locked. */
export class MapPanels {
  readonly #parts: Parts;
  readonly #open = new Set<MapPanel>();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.keep(
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, remembered: unknown) => {
          const state = panelStateOf(remembered);
          if (state) this.#add(panel, state);
          else panel.dispose();
        },
      }),
    );
  }

  get all(): readonly MapPanel[] {
    return [...this.#open];
  }

  open(column: ViewColumn): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    const following = this.all.find(({ state }) => !state.isLocked);
    if (following) {
      following.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(TYPE, l10n.t('Migration Map'), place);
    const map = this.#parts.outlines.of(uri)?.summary.map ?? uri;
    this.#add(panel, { map, view: 'map', isLocked: false });
  }

  #add(webview: WebviewPanel, state: PanelState): void {
    this.#parts.wake();
    this.#count++;
    const panel = new MapPanel(this.#parts, webview, state, `panel ${this.#count}`);
    this.#open.add(panel);
    panel.onEnded(() => this.#open.delete(panel));
  }
}
