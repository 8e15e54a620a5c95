import { type PictureOfTextParams, type PictureOfTextResult, pictureOfText } from '@migmap/protocol';
import { ColorThemeKind, commands, Disposable, window } from 'vscode';
import type { Server } from '../client/server.ts';
import type { Fence } from './fence.ts';

/** As many as are remembered; a document with more pictures draws the first ones again. */
const REMEMBERED = 60;
/** Milliseconds in which answers are gathered before the preview is told of them. */
const GATHERING = 60;

/**
 * Pictures of texts in documents. Markdown is drawn at once, and a picture takes its time: so what is known is given,
 * what is not is asked for, and the preview is told to look again.
 */
export class Pictures implements Disposable {
  readonly #server: Server;
  readonly #known = new Map<string, PictureOfTextResult | 'failed'>();
  readonly #asked = new Set<string>();
  readonly #listening: Disposable;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#listening = Disposable.from(
      window.onDidChangeActiveColorTheme(() => this.#refresh()),
      server.onStateChanged(() => {
        for (const [key, answer] of this.#known) if (answer === 'failed') this.#known.delete(key);
        // Only who has asked in vain is waiting for it.
        if (this.#isMissed) this.#refresh();
      }),
    );
  }

  /** Undefined where it has to be drawn first: then it is on its way. */
  of(fence: Fence): PictureOfTextResult | 'failed' | undefined {
    const params = { ...fence, theme: themeNow() };
    const key = JSON.stringify(params);
    const known = this.#known.get(key);
    if (known === undefined) void this.#ask(key, params);
    else this.#remember(key, known);
    return known;
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    this.#listening.dispose();
  }

  #isMissed = false;

  async #ask(key: string, params: PictureOfTextParams): Promise<void> {
    if (this.#server.state !== 'running') {
      this.#isMissed = true;
      return;
    }
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    const answer = await this.#server.ask<PictureOfTextResult>(pictureOfText, params);
    this.#asked.delete(key);
    this.#remember(key, answer ?? 'failed');
    this.#refresh();
  }

  /** The one looked at last stands at the end. */
  #remember(key: string, answer: PictureOfTextResult | 'failed'): void {
    this.#known.delete(key);
    this.#known.set(key, answer);
    for (const oldest of [...this.#known.keys()].slice(0, -REMEMBERED)) this.#known.delete(oldest);
  }

  #refresh(): void {
    this.#isMissed = false;
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => void commands.executeCommand('markdown.preview.refresh'), GATHERING);
  }
}

function themeNow(): NonNullable<PictureOfTextParams['theme']> {
  const { kind } = window.activeColorTheme;
  if (kind === ColorThemeKind.Dark) return 'dark';
  return kind === ColorThemeKind.HighContrast ? 'high-contrast' : 'light';
}

// Node and browsers have them.
declare function setTimeout(action: () => void, milliseconds: number): { readonly timer: unique symbol };
declare function clearTimeout(timer: ReturnType<typeof setTimeout> | undefined): void;
