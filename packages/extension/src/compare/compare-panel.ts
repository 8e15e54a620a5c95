import {
  type CompareResult,
  type CompareState,
  compare,
  type FromComparePage,
  type Location,
  type ToComparePage,
} from '@migmap/protocol';
import { commands, type Disposable, EventEmitter, l10n, Range, Uri, type WebviewPanel, window } from 'vscode';
import { revealBeside } from '../commands/reveal.ts';
import type { Parts } from '../extension.ts';
import { type GitApi, gitApi, type Repository } from '../git/git-api.ts';
import type { OlderTexts } from '../git/older-texts.ts';
import { pickRevision } from '../git/pick-revision.ts';
import type { OutlinedMap } from '../maps/outlines.ts';
import { themeOfEditor } from '../panels/theme.ts';
import { labelOfView } from '../panels/view-labels.ts';
import { isFromComparePage } from './compare-messages.ts';
import { comparePage } from './compare-page.ts';
import { meaningOf, OlderState } from './older-state.ts';

// Node and browsers have them.
declare const setTimeout: (run: () => void, milliseconds: number) => number;
declare const clearTimeout: (alarm: number | undefined) => void;

/** So often one older file may name others before it is taken for a circle. */
const MOST_ROUNDS = 50;

/** A map and an older state of it in one picture, which follows what is written and committed. */
export class ComparePanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #parts: Parts;
  readonly #texts: OlderTexts;
  readonly #id: string;
  readonly #ended = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #state: CompareState;
  #isReady = false;
  #repository: Repository | undefined;
  #older: { readonly key: string; readonly label: string; readonly state: OlderState } | undefined;
  #shown: CompareResult | undefined;
  #drawn = '';
  #isStale = false;
  #isDrawing = false;
  #alarm: number | undefined;

  readonly onEnded = this.#ended.event;

  constructor(parts: Parts, texts: OlderTexts, panel: WebviewPanel, state: CompareState, id: string) {
    this.panel = panel;
    this.#parts = parts;
    this.#texts = texts;
    this.#state = state;
    this.#id = id;
    const { extensionUri } = parts.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'file-light.svg');
    this.#listening = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromComparePage(message)) void this.#answer(message);
      }),
      parts.outlines.onChanged(() => this.#redraw()),
      window.onDidChangeActiveColorTheme(() => this.#redraw()),
      panel.onDidDispose(() => this.dispose()),
    ];
    panel.webview.html = comparePage(panel.webview, extensionUri, state);
  }

  get state(): CompareState {
    return this.#state;
  }

  /** What is shown; tests look at it. */
  get shown(): CompareResult | undefined {
    return this.#shown;
  }

  compareWith(revision: string): void {
    this.#older = undefined;
    this.#become({ ...this.#state, revision });
  }

  dispose(): void {
    clearTimeout(this.#alarm);
    for (const listening of this.#listening) listening.dispose();
    this.#ended.fire();
    this.#ended.dispose();
  }

  async #answer(message: FromComparePage): Promise<void> {
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#drawn = '';
      this.#redraw();
    } else if (message.type === 'view') this.#become({ ...this.#state, view: message.view });
    else if (message.type === 'revision') await this.#choose();
    else await this.#open(message);
  }

  #become(state: CompareState): void {
    this.#state = state;
    this.#redraw();
  }

  async #choose(): Promise<void> {
    const revision = this.#repository && (await pickRevision(this.#repository, Uri.parse(this.#state.map)));
    if (revision !== undefined) this.compareWith(revision);
  }

  /** One after the other: git tells of changes more often than a picture can be drawn. */
  #redraw(): void {
    this.#isStale = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    void this.#drawAll();
  }

  async #drawAll(): Promise<void> {
    while (this.#isStale && this.#isReady) {
      this.#isStale = false;
      try {
        await this.#draw();
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        this.#parts.server.output.warn(said);
        this.#say(l10n.t('Git could not say how the map was: {0}', said));
      }
    }
    this.#isDrawing = false;
  }

  async #draw(): Promise<void> {
    const map = this.#parts.outlines.of(this.#state.map);
    const trouble = map ? await this.#findOlder(map) : this.#withoutMap();
    if (!map || trouble !== undefined) return this.#say(trouble ?? '');
    const key = JSON.stringify([map.summary.version, this.#older?.key, this.#state, themeOfEditor()]);
    if (key === this.#drawn) return;
    const answer = await this.#compare(map);
    if (answer?.svg === undefined) return this.#askLater();
    this.#drawn = key;
    this.#show(map, { ...answer, svg: answer.svg });
  }

  /** A busy server may have given the picture up: it is asked again, and meanwhile nobody has to guess. */
  #askLater(): void {
    this.#say(l10n.t('There is no picture of this map just now.'));
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#redraw(), 2000);
  }

  /** While the server still reads, there is nothing wrong. */
  #withoutMap(): string {
    const { state } = this.#parts.server;
    return state === 'starting' ? l10n.t('The picture is being drawn…') : l10n.t('No map holds this file.');
  }

  /** Reads the older state, unless it is the one that is known; says why it cannot. */
  async #findOlder({ summary }: OutlinedMap): Promise<string | undefined> {
    this.#repository ??= this.#follow(await gitApi(), Uri.parse(summary.map));
    const repository = this.#repository;
    if (!repository) return l10n.t('This file is in no git repository that the editor knows.');
    const { revision } = this.#state;
    const meant = await meaningOf(repository, revision);
    if (!meant) return l10n.t('Git knows no state {0}.', revision);
    // What is staged has no name that changes with it.
    if (this.#older?.key !== meant.key || revision === '')
      this.#older = { ...meant, state: new OlderState(repository, revision) };
    await this.#older.state.read(summary.files);
    return undefined;
  }

  #follow(git: GitApi | undefined, uri: Uri): Repository | undefined {
    const repository = git?.getRepository(uri) ?? undefined;
    const changed = repository?.state.onDidChange(() => {
      if (this.#state.revision === '') this.#drawn = '';
      this.#redraw();
    });
    if (changed) this.#listening.push(changed);
    return repository;
  }

  /** Only the server knows what a text imports: it says which older files it lacks. */
  async #compare({ summary }: OutlinedMap): Promise<CompareResult | undefined> {
    const older = this.#older?.state;
    for (let round = 0; older && round < MOST_ROUNDS; round++) {
      const answer = await this.#parts.server.ask<CompareResult>(compare, {
        map: summary.map,
        older: older.texts,
        panel: this.#id,
        view: this.#state.view,
        theme: themeOfEditor(),
      });
      if (!answer || answer.wanted.length === 0) return answer;
      await older.read(answer.wanted);
    }
    return undefined;
  }

  #show({ summary }: OutlinedMap, answer: CompareResult & { readonly svg: string }): void {
    this.#shown = answer;
    const title = summary.title ?? decodeURIComponent(summary.map.slice(summary.map.lastIndexOf('/') + 1));
    const since = this.#older?.label ?? '';
    this.panel.title = l10n.t('{0} since {1}', title, since);
    const { svg, reading, changes, findings } = answer;
    this.#send({
      type: 'comparison',
      svg,
      title,
      since,
      reading,
      views: answer.views.map(({ name, summary: said, declared }) => ({
        name,
        label: declared ? said : labelOfView(name),
      })),
      changes: changes.map(({ before: _, after: __, ...told }) => told),
      findings,
      state: this.#state,
    });
  }

  /** The text as it is now; what is gone is shown in the difference of the texts. */
  async #open({ change, wanted }: Extract<FromComparePage, { readonly type: 'open' }>): Promise<void> {
    const { before, after } = this.#shown?.changes[change] ?? {};
    if (wanted === 'text' && after) return revealBeside(this.panel.viewColumn, after, 'text');
    const place = after ?? before;
    if (place) await this.#openDifference(place, after ? 'new' : 'old');
  }

  async #openDifference({ uri, range: { start, end } }: Location, side: 'old' | 'new'): Promise<void> {
    const older = this.#older;
    if (!older) return;
    const left = this.#texts.put(uri, older.key, older.state.texts[uri] ?? '');
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const selection = new Range(start.line, start.character, end.line, end.character);
    const options = side === 'new' ? { selection } : {};
    await commands.executeCommand('vscode.diff', left, Uri.parse(uri), `${name} (${older.label})`, options);
  }

  #send(message: ToComparePage): void {
    void this.panel.webview.postMessage(message);
  }

  #say(words: string): void {
    this.#drawn = '';
    this.#send({ type: 'trouble', words });
  }
}
