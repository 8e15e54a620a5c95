import type { LoadedMap } from '@migmap/language/lsp';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { superfluous } from '../guard.ts';
import type { Painter } from './painter.ts';
import type { Painted, PictureWish } from './wish.ts';

/** One picture a panel: the newest that was asked for takes the place of the one before. */
export class Easel {
  readonly #painter: Painter;
  readonly #newest = new Map<string, CancellationTokenSource>();

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** A picture that no other takes the place of. */
  paintApart(map: LoadedMap, wish: PictureWish, token: CancellationToken): Promise<Painted> {
    return this.#painter.paint(map, wish, token);
  }

  async paint(panel: string, map: LoadedMap, wish: PictureWish, token: CancellationToken): Promise<Painted> {
    const source = new CancellationTokenSource();
    const older = this.#newest.get(panel);
    this.#newest.set(panel, source);
    older?.cancel();
    const listening = token.onCancellationRequested(() => source.cancel());
    try {
      return await this.#painter.paint(map, wish, source.token);
    } catch (error) {
      throw this.#newest.get(panel) === source ? error : superfluous();
    } finally {
      listening.dispose();
      if (this.#newest.get(panel) === source) this.#newest.delete(panel);
    }
  }
}
