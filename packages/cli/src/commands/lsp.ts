import { join } from 'node:path';
import { readArguments } from '../command-line.ts';
import { lspOptions } from '../commands.ts';
import type { ExitStatus } from '../exit-status.ts';
import { WrongUse } from '../wrong-use.ts';

/** Serves an editor until it says `exit`, and then ends the process itself. */
export async function run(args: readonly string[]): Promise<ExitStatus> {
  const [stray] = readArguments(args, lspOptions).operands;
  if (stray !== undefined) {
    throw new WrongUse(`An editor says itself which files it has open, so lsp takes none, not “${stray}”.`);
  }
  const { startServer } = await import('../absent/server.ts');
  startServer({ pictureWorker: join(__dirname, 'picture-worker.cjs') });
  return new Promise(() => {});
}
