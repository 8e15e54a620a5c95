import { PictureCancelled } from '@migmap/diagram';
import type { LoadedMap } from '@migmap/language/lsp';
import type { CancellationToken } from 'vscode-languageserver';
import { cancelled } from '../guard.ts';
import { nextTurn } from '../next-turn.ts';
import { type Painted, type PictureWish, painted } from './wish.ts';

/** Draws pictures; where it does so is its own affair. */
export interface Painter {
  /** Rejected as cancelled as soon as nobody wants the picture any more. */
  paint(map: LoadedMap, wish: PictureWish, token: CancellationToken): Promise<Painted>;
}

/** Draws in the thread of the server, where there can be no other. Messages are answered between two stages. */
export const paintingHere: Painter = {
  paint: async ({ resolved, walked }, wish, token) => {
    try {
      return await painted(resolved, walked, wish, {
        cancelled: () => token.isCancellationRequested,
        pause: nextTurn,
      });
    } catch (error) {
      throw error instanceof PictureCancelled ? cancelled() : error;
    }
  },
};
