import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { breathing } from './breathing.ts';

describe('long work', () => {
  it('goes on as long as somebody waits for it', async () => {
    const breathe = breathing(new CancellationTokenSource().token);
    await later();
    await breathe();
    await breathe();
  });

  it('ends once it is cancelled', async () => {
    const source = new CancellationTokenSource();
    const breathe = breathing(source.token);
    await later();
    source.cancel();
    await assert.rejects(breathe(), /cancelled/);
  });
});

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
