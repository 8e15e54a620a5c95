import type { CancellationToken } from 'vscode-languageserver';
import { cancelled } from './guard.ts';
import { nextTurn } from './next-turn.ts';

declare const performance: { now(): number };

/** As long as work may go on before it looks whether anything else has arrived; in milliseconds. */
const LONGEST = 10;

/** To be awaited between the steps of long work: it lets messages in, and ends what was cancelled by one of them. */
export function breathing(token: CancellationToken): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST) return;
    await nextTurn();
    if (token.isCancellationRequested) throw cancelled();
    last = performance.now();
  };
}
