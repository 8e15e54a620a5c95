import {
  type BrokenNeed,
  type NeedName,
  type PanelState,
  type PictureParams,
  type PictureResult,
  picture,
  type ToPanel,
} from '@migmap/protocol';
import { Disposable, EventEmitter, l10n, Uri, type WebviewPanel, window } from 'vscode';
import { revealBeside } from '../commands/reveal.ts';
import type { Parts } from '../extension.ts';
import type { OutlinedMap } from '../maps/outlines.ts';
import { answer } from './answers.ts';
import { isFromPanel } from './messages.ts';
import { Moments } from './moments.ts';
import { pageOf } from './page.ts';
import { themeOfEditor } from './theme.ts';
import { locationOf, thingAt } from './things.ts';
import { told } from './told.ts';
import { choicesOf, selectionOf } from './told-ways.ts';

// Node and browsers have them.
declare const setTimeout: (run: () => void, milliseconds: number) => number;
declare const clearTimeout: (alarm: number | undefined) => void;

/** Milliseconds for a page, which has many pictures. */
const PAGE_TIME = 60_000;

/** Whoever waits longer than this, in milliseconds, is told so. */
const PATIENCE = 1500;

/** A picture of a map beside the text. It follows the map that is edited, unless it is locked. */
export class MapPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly parts: Parts;
  readonly #id: string;
  readonly #listening: Disposable;
  readonly #ended = new EventEmitter<void>();
  readonly #moments: Moments;
  #state: PanelState;
  #previous: PictureParams['previous'];
  #chosen: string | undefined;
  #drawn = '';
  #isReady = false;
  #toldPlan: unknown;
  #asked = 0;
  #alarm: number | undefined;
  #late: number | undefined;

  readonly onEnded = this.#ended.event;

  constructor(parts: Parts, panel: WebviewPanel, state: PanelState, id: string) {
    this.panel = panel;
    this.parts = parts;
    this.#state = state;
    this.#moments = new Moments(parts.server);
    this.#moments.choose(state.instant);
    this.#id = id;
    const { extensionUri } = parts.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'file-light.svg');
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPanel(message)) answer(this, message);
      }),
      parts.outlines.onChanged(() => {
        // The map of a file that was opened as soon as it was written is known only now.
        this.#follow();
        void this.#draw();
      }),
      window.onDidChangeActiveColorTheme(() => this.begin()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeTextEditorSelection(() => this.#select()),
      panel.onDidDispose(() => this.dispose()),
    );
    panel.webview.html = pageOf(panel.webview, extensionUri, state);
  }

  get state(): PanelState {
    return this.#state;
  }

  /** The map that is shown, as it was when the server last told of it. */
  get map(): OutlinedMap | undefined {
    return this.parts.outlines.of(this.#state.map);
  }

  /** A need that is not met at some instant of the plan. */
  need(name: NeedName): BrokenNeed | undefined {
    return this.#moments.need(name);
  }

  /** The page is there, and empty; or everything on it is to be drawn anew. */
  begin(): void {
    this.#isReady = true;
    this.#toldPlan = undefined;
    this.#drawn = '';
    void this.#draw();
  }

  /** Shows something else, or the same in another way. */
  become(state: PanelState): void {
    const isAnother = state.map !== this.#state.map || state.view !== this.#state.view;
    // What filters leave is arranged anew; what was left out has no place to come back to.
    if (isAnother || selectionOf(state) !== selectionOf(this.#state)) this.#previous = undefined;
    if (state.instant !== this.#state.instant) this.#moments.choose(state.instant);
    this.#state = state;
    this.#follow();
    void this.#draw();
  }

  send(message: ToPanel): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  /** Goes from a thing of the picture to its text, and knows it there again. */
  async reveal(id: string, focus: 'picture' | 'text'): Promise<void> {
    this.#chosen = id;
    const location = this.map && locationOf(this.map.outline, id);
    if (location) await revealBeside(this.panel.viewColumn, location, focus);
  }

  /** All views as one page, beginning with what is shown. */
  async page(): Promise<string | undefined> {
    const { map } = this;
    if (!map) return undefined;
    const wish = { ...this.#wish(map), panel: `${this.#id} page`, time: PAGE_TIME };
    return (await this.parts.server.ask<PictureResult>(picture, { ...wish, forms: ['html'] }))?.html;
  }

  dispose(): void {
    clearTimeout(this.#alarm);
    clearTimeout(this.#late);
    this.#listening.dispose();
    this.#ended.fire();
    this.#ended.dispose();
  }

  /** Asks for the picture, unless it is the one that is shown. */
  async #draw(): Promise<void> {
    const { map } = this;
    if (!this.#isReady || (map && this.#keyOf(map) === this.#drawn)) return;
    this.#asked++;
    const asked = this.#asked;
    if (!map) return this.#say(this.#trouble());
    this.#drawn = this.#keyOf(map);
    await this.#moments.follow(map);
    // A newer question has taken its place, and will be answered.
    if (asked !== this.#asked) return;
    this.#keepInstant();
    this.#drawn = this.#keyOf(map);
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#tellTrouble(l10n.t('The picture is being drawn…')), PATIENCE);
    const drawn = await this.parts.server.ask<PictureResult>(picture, this.#wish(map));
    if (asked !== this.#asked) return;
    clearTimeout(this.#late);
    if (drawn?.svg === undefined) return this.#askLater();
    this.#previous = drawn.picture?.places;
    const shown = told(map, { ...drawn, svg: drawn.svg }, { ...this.#state, view: this.#viewOf(map) });
    this.panel.title = shown.title;
    this.send(shown);
    this.#select();
  }

  #keyOf({ summary }: OutlinedMap): string {
    return JSON.stringify([summary.map, summary.version, this.#state, themeOfEditor()]);
  }

  /** The instant has the number that the plan as it is now gives to it. */
  #keepInstant(): void {
    const { instant: _, ...state } = this.#state;
    const { instant, plan } = this.#moments;
    this.#state = instant === undefined ? state : { ...state, instant };
    if (plan && plan !== this.#toldPlan) this.send(plan);
    this.#toldPlan = plan;
  }

  /** A busy server may have given the picture up: it is asked again, and meanwhile nobody has to guess. */
  #askLater(): void {
    this.#say(l10n.t('There is no picture of this map just now.'));
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => void this.#draw(), 2000);
  }

  /** A map may declare views, and no longer have one that is looked at. */
  #viewOf({ summary }: OutlinedMap): string {
    const { view } = this.#state;
    return summary.views.some(({ name }) => name === view) ? view : 'map';
  }

  #wish(map: OutlinedMap): PictureParams {
    const { instant } = this.#state;
    return {
      map: map.summary.map,
      panel: this.#id,
      options: {
        view: this.#viewOf(map),
        ...(instant === undefined ? {} : { instant }),
        ...choicesOf(this.#state),
      },
      forms: ['picture', 'svg'],
      theme: themeOfEditor(),
      ...(this.#previous ? { previous: this.#previous } : {}),
    };
  }

  #trouble(): string {
    if (this.parts.server.state === 'running') return l10n.t('No map holds this file.');
    return l10n.t('The server is not running: *Migmap: Restart Server* starts it again.').replaceAll('*', '');
  }

  #follow(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (this.#state.isLocked || uri === undefined) return;
    const map = this.parts.outlines.of(uri);
    if (!map || map.summary.map === this.map?.summary.map) return;
    this.become({ map: map.summary.map, view: this.#state.view, isLocked: false });
  }

  /** The thing that the cursor is in. */
  #select(): void {
    const editor = window.activeTextEditor;
    const { map } = this;
    if (!editor || !map?.summary.files.includes(editor.document.uri.toString())) return;
    const id = thingAt(editor, map.outline, this.#chosen);
    if (id !== this.#chosen) this.#chosen = undefined;
    this.send({ type: 'selection', ...(id === undefined ? {} : { id }) });
  }

  #say(words: string): void {
    clearTimeout(this.#late);
    this.#drawn = '';
    this.#tellTrouble(words);
  }

  #tellTrouble(words: string): void {
    this.send({ type: 'trouble', words });
  }
}
