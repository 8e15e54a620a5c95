import { parentPort } from 'node:worker_threads';
import type { ToStudio } from './picture/messages.ts';
import { openStudio } from './picture/studio.ts';

// The thread that `threads.ts` starts: a bundle of its own.
openStudio({
  post: (message) => parentPort?.postMessage(message),
  listen: (listener) => parentPort?.on('message', (message: ToStudio) => listener(message)),
});
