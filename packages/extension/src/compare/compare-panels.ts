import type { CompareState } from '@migmap/protocol';
import { l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Parts } from '../extension.ts';
import { OlderTexts } from '../git/older-texts.ts';
import { isCompareState } from './compare-messages.ts';
import { ComparePanel } from './compare-panel.ts';

const TYPE = 'migmap.compare';

/** All panels of a window that compare. */
export class ComparePanels {
  readonly #parts: Parts;
  readonly #texts = new OlderTexts();
  readonly #open = new Set<ComparePanel>();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.keep(
      this.#texts,
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, remembered: unknown) => {
          if (isCompareState(remembered)) this.#add(panel, remembered);
          else panel.dispose();
        },
      }),
    );
  }

  get all(): readonly ComparePanel[] {
    return [...this.#open];
  }

  /** The panel of that map becomes this, if there is one. */
  open(state: CompareState): void {
    const known = this.all.find((one) => one.state.map === state.map);
    if (known) {
      known.compareWith(state.revision);
      known.panel.reveal();
      return;
    }
    const panel = window.createWebviewPanel(TYPE, l10n.t('Compared Maps'), ViewColumn.Active);
    this.#add(panel, state);
  }

  #add(webview: WebviewPanel, state: CompareState): void {
    this.#parts.wake();
    this.#count++;
    const id = `comparison ${this.#count}`;
    const panel = new ComparePanel(this.#parts, this.#texts, webview, state, id);
    this.#open.add(panel);
    panel.onEnded(() => this.#open.delete(panel));
  }
}
