import type { FromStudio, ToStudio } from './picture/messages.ts';
import { type Painter, paintingHere } from './picture/painter.ts';
import { RemotePainter, type Studio } from './picture/remote-painter.ts';

/** The name of a worker that draws. */
export const STUDIO = 'migmap pictures';

/** As long as a worker may take to begin before nobody counts on it any more; in milliseconds. */
const PATIENCE = 10_000;

/** Draws in a worker that this worker starts; where the page allows none, in this one. */
export function workerPainter(url: string): Painter {
  let chosen: Promise<Painter> | undefined;
  return {
    paint: async (...order) => {
      chosen ??= painterWith(url);
      return (await chosen).paint(...order);
    },
  };
}

async function painterWith(url: string): Promise<Painter> {
  let first = await begun(url);
  if (!first) return paintingHere;
  return new RemotePainter(() => {
    const studio = first ?? studioOf(new Worker(url, { name: STUDIO }));
    first = undefined;
    return studio;
  });
}

/** A worker that has said that it is there. */
function begun(url: string): Promise<Studio | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(url, { name: STUDIO });
      const studio = studioOf(worker);
      worker.addEventListener('message', () => resolve(studio));
      studio.onEnd(() => resolve(undefined));
      setTimeout(() => resolve(undefined), PATIENCE);
    } catch {
      resolve(undefined);
    }
  });
}

function studioOf(worker: Worker): Studio {
  return {
    post: (message: ToStudio) => worker.postMessage(message),
    listen: (listener) => worker.addEventListener('message', ({ data }) => listener(data as FromStudio)),
    onEnd: (listener) =>
      worker.addEventListener('error', ({ message }) =>
        listener(message || 'the worker that draws has ended'),
      ),
    end: () => worker.terminate(),
  };
}

// Browsers have it; of the page nothing else is known.
interface Worker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => Worker;
declare const setTimeout: (action: () => void, milliseconds: number) => unknown;
