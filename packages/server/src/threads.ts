import { Worker } from 'node:worker_threads';
import type { FromStudio } from './picture/messages.ts';
import type { Studio } from './picture/remote-painter.ts';

/** Opens a studio in a thread of this process. */
export function threadStudio(file: string): Studio {
  // Standard output may be the channel of the session, so nothing else is to write into it.
  const worker = new Worker(file, { execArgv: [], stdout: true, stderr: true, name: 'migmap pictures' });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => worker.on('message', (message: FromStudio) => listener(message)),
    onEnd: (listener) => {
      worker.on('error', (error) =>
        listener(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      worker.on('exit', (status) => listener(`the thread that draws has ended with ${status}`));
    },
    end: () => void worker.terminate(),
  };
}
