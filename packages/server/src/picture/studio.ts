import { PictureCancelled } from '@migmap/diagram';
import { type LoadedMap, MapLibrary } from '@migmap/language/lsp';
import { nextTurn } from '../next-turn.ts';
import type { FromStudio, PictureJob, Port, ToStudio } from './messages.ts';
import { painted } from './wish.ts';

/**
 * Draws in a thread of its own. It is sent texts and reads them as the server does, each once: a text crosses from
 * thread to thread for nearly nothing, and a model would not.
 */
export function openStudio(port: Port<FromStudio, ToStudio>): void {
  const libraries = new Map<string, MapLibrary>();
  const cancelled = new Set<number>();
  port.listen((message) => {
    if ('cancel' in message) cancelled.add(message.cancel);
    else void draw(message);
  });

  port.post({ id: 0, ready: true });

  async function draw(job: PictureJob): Promise<void> {
    const { id } = job;
    try {
      const { resolved, walked } = mapOf(job, libraries);
      const isCancelled = (): boolean => cancelled.has(id) || port.lastCancelled?.() === id;
      const limit = { cancelled: isCancelled, pause: nextTurn };
      port.post({ id, painted: await painted(resolved, walked, job.wish, limit) });
    } catch (error) {
      port.post(error instanceof PictureCancelled ? { id, cancelled: true } : { id, fault: wordsOf(error) });
    }
    // The server speaks of one job at a time.
    cancelled.clear();
  }
}

/** The map of a job, of which only the texts that have changed are read anew. */
function mapOf(job: PictureJob, libraries: Map<string, MapLibrary>): LoadedMap {
  const { entry, root, texts, dropped, forgotten } = job;
  for (const other of forgotten) libraries.delete(other);
  const library = libraries.get(entry) ?? new MapLibrary();
  libraries.set(entry, library);
  for (const uri of dropped) library.forget(uri);
  for (const [uri, text] of texts) library.put(uri, text);
  library.enter(entry, root);
  const maps = library.mapsWith(entry);
  const map = maps.find((one) => one.entry === entry) ?? maps[0];
  if (!map) throw new Error('a picture of a map without its first file');
  return map;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
