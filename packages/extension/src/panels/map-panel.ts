import {
  type FromPanel,
  type PanelState,
  type PictureParams,
  type PictureResult,
  picture,
  type ToPanel,
} from '@migmap/protocol';
import { ColorThemeKind, Disposable, EventEmitter, l10n, Uri, type WebviewPanel, window } from 'vscode';
import { revealBeside } from '../commands/reveal.ts';
import type { Parts } from '../extension.ts';
import type { OutlinedMap } from '../maps/outlines.ts';
import { isFromPanel } from './messages.ts';
import { pageOf } from './page.ts';
import { locationOf, thingAt } from './things.ts';
import { labelOfView } from './view-labels.ts';

// Node and browsers have them.
declare const setTimeout: (run: () => void, milliseconds: number) => number;
declare const clearTimeout: (alarm: number | undefined) => void;

/** A picture of a map beside the text. It follows the map that is edited, unless it is locked. */
export class MapPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #parts: Parts;
  readonly #id: string;
  readonly #listening: Disposable;
  readonly #ended = new EventEmitter<void>();
  #state: PanelState;
  #previous: PictureParams['previous'];
  #drawn = '';
  #isReady = false;
  #alarm: number | undefined;

  readonly onEnded = this.#ended.event;

  constructor(parts: Parts, panel: WebviewPanel, state: PanelState, id: string) {
    this.panel = panel;
    this.#parts = parts;
    this.#state = state;
    this.#id = id;
    const { extensionUri } = parts.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'file-light.svg');
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      parts.outlines.onChanged(() => void this.draw()),
      window.onDidChangeActiveColorTheme(() => void this.#redraw()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeTextEditorSelection(() => this.#select()),
      panel.onDidDispose(() => this.dispose()),
    );
    panel.webview.html = pageOf(panel.webview, extensionUri);
  }

  get state(): PanelState {
    return this.#state;
  }

  /** Asks for the picture, unless it is the one that is shown. */
  async draw(): Promise<void> {
    const map = this.#parts.outlines.of(this.#state.map);
    if (!this.#isReady) return;
    if (!map) return this.#say(this.#trouble());
    const wanted = JSON.stringify([map.summary.map, map.summary.version, this.#state, themeOfEditor()]);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const drawn = await this.#parts.server.ask<PictureResult>(picture, this.#wish(map));
    // A newer question has taken its place, and will be answered.
    if (wanted !== this.#drawn) return;
    if (drawn?.svg === undefined) return this.#askLater();
    this.#previous = drawn.picture?.places;
    this.#send(this.#told(map, drawn.svg, drawn.reading));
    this.#select();
  }

  dispose(): void {
    clearTimeout(this.#alarm);
    this.#listening.dispose();
    this.#ended.fire();
    this.#ended.dispose();
  }

  #redraw(): Promise<void> {
    this.#drawn = '';
    return this.draw();
  }

  /** A busy server may have given the picture up: it is asked again, and meanwhile nobody has to guess. */
  #askLater(): void {
    this.#say(l10n.t('There is no picture of this map just now.'));
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => void this.draw(), 2000);
  }

  #wish({ summary }: OutlinedMap): PictureParams {
    const { view, at } = this.#state;
    const isKnown = summary.views.some(({ name }) => name === view);
    return {
      map: summary.map,
      panel: this.#id,
      options: { view: isKnown ? view : 'map', ...(at === undefined ? {} : { at }) },
      forms: ['picture', 'svg'],
      theme: themeOfEditor(),
      ...(this.#previous ? { previous: this.#previous } : {}),
    };
  }

  #told(map: OutlinedMap, svg: string, reading: PictureResult['reading']): ToPanel {
    const { summary, outline } = map;
    const title = summary.title ?? decodeURIComponent(summary.map.slice(summary.map.lastIndexOf('/') + 1));
    this.panel.title = title;
    const { view, at, isLocked } = this.#state;
    return {
      type: 'picture',
      svg,
      title,
      reading,
      view,
      views: summary.views.map(({ name, summary: said, declared }) => ({
        name,
        label: declared ? said : labelOfView(name),
      })),
      waves: outline.waves.map(({ name, title: said }) => ({ name, label: said ?? name })),
      ...(at === undefined ? {} : { at }),
      isLocked,
      state: this.#state,
    };
  }

  #trouble(): string {
    if (this.#parts.server.state === 'running') return l10n.t('No map holds this file.');
    return l10n.t('The server is not running: *Migmap: Restart Server* starts it again.').replaceAll('*', '');
  }

  #receive(message: unknown): void {
    if (!isFromPanel(message)) return;
    this.#do(message);
  }

  #do(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        void this.#redraw();
        return;
      case 'show':
        this.#become(
          { map: this.#state.map, isLocked: this.#state.isLocked, view: message.view },
          message.at,
        );
        return;
      case 'lock':
        this.#state = { ...this.#state, isLocked: message.isLocked };
        this.#follow();
        void this.draw();
        return;
      case 'reveal':
        void this.#reveal(message.id);
    }
  }

  #become(state: Omit<PanelState, 'at'>, at?: string): void {
    const isAnother = state.map !== this.#state.map || state.view !== this.#state.view;
    if (isAnother) this.#previous = undefined;
    this.#state = { ...state, ...(at === undefined ? {} : { at }) };
    void this.draw();
  }

  async #reveal(id: string): Promise<void> {
    const map = this.#parts.outlines.of(this.#state.map);
    const location = map && locationOf(map.outline, id);
    if (location) await revealBeside(this.panel.viewColumn, location);
  }

  #follow(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (this.#state.isLocked || uri === undefined) return;
    const map = this.#parts.outlines.of(uri);
    const shown = this.#parts.outlines.of(this.#state.map);
    if (!map || map.summary.map === shown?.summary.map) return;
    this.#become({ map: map.summary.map, view: this.#state.view, isLocked: false });
  }

  /** The thing that the cursor is in. */
  #select(): void {
    const editor = window.activeTextEditor;
    const map = this.#parts.outlines.of(this.#state.map);
    if (!editor || !map?.summary.files.includes(editor.document.uri.toString())) return;
    const id = thingAt(editor, map.outline);
    this.#send({ type: 'selection', ...(id === undefined ? {} : { id }) });
  }

  #say(words: string): void {
    this.#drawn = '';
    this.#send({ type: 'trouble', words });
  }

  #send(message: ToPanel): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }
}

function themeOfEditor(): NonNullable<PictureParams['theme']> {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'high-contrast';
    case ColorThemeKind.HighContrastLight:
      return 'print';
    default:
      return 'light';
  }
}
