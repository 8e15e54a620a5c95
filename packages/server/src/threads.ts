import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FromStudio, ToStudio } from './picture/messages.ts';
import type { Studio } from './picture/remote-painter.ts';
import { openStudio } from './picture/studio.ts';

/** Opens a studio in a thread of this process. */
export function threadStudio(file: string): Studio {
  // Standard output may be the channel of the session, so nothing else is to write into it.
  const options = { execArgv: [], stdout: true, stderr: true, name: 'migmap pictures' };
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(file, { ...options, workerData: cancelled });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return {
    post: (message) => {
      if ('cancel' in message) Atomics.store(cancelled, 0, message.cancel);
      worker.postMessage(message);
    },
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

/** What such a thread does, from its start on. */
export function drawPictures(): void {
  openStudio({
    post: (message) => parentPort?.postMessage(message),
    listen: (listener) => parentPort?.on('message', (message: ToStudio) => listener(message)),
    lastCancelled: () => Atomics.load(workerData as Int32Array, 0),
  });
}
