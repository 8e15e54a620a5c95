import type { PanelState } from '@migmap/protocol';
import { l10n, type TextEditor, ViewColumn, type WebviewPanel, window } from 'vscode';
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
          const state = panelStateOf(remembered) ?? this.#stateBeside();
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
    const { activeTextEditor: editor } = window;
    if (!editor) return;
    const following = this.all.find(({ state }) => !state.isLocked);
    if (following) {
      following.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(TYPE, l10n.t('Migration Map'), place);
    this.#add(panel, this.#stateFor(editor));
  }

  /** A window that is closed at once leaves panels that had no time to remember anything. */
  #stateBeside(): PanelState | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    const all = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
    const editor = all.find(({ document }) => document.languageId === 'migmap');
    return editor && this.#stateFor(editor);
  }

  #stateFor({ document }: TextEditor): PanelState {
    const uri = document.uri.toString();
    return { map: this.#parts.outlines.of(uri)?.summary.map ?? uri, view: 'map', isLocked: false };
  }

  #add(webview: WebviewPanel, state: PanelState): void {
    this.#parts.wake();
    this.#count++;
    const panel = new MapPanel(this.#parts, webview, state, `panel ${this.#count}`);
    this.#open.add(panel);
    panel.onEnded(() => this.#open.delete(panel));
  }
}
