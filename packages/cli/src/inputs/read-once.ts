import type { MapFile } from '@migmap/core';
import { readFile } from '@migmap/language';

/** Reads one file after the other, and of a file that it has read before only what is another. */
export function readingOnce(): (uri: string, content: string | Uint8Array) => MapFile {
  const last = new Map<string, { readonly content: string | Uint8Array; readonly file: MapFile }>();
  return (uri, content) => {
    const known = last.get(uri);
    if (known && isSame(known.content, content)) return known.file;
    const file = readFile(uri, content, known?.file.file);
    last.set(uri, { content, file });
    return file;
  };
}

function isSame(a: string | Uint8Array, b: string | Uint8Array): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}
