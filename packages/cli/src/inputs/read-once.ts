import type { MapFile } from '@migmap/core';
import { readFile } from '@migmap/language';

/** Reads one file after the other, and of a file that it has read before, or its like, only what is another. */
export function readingOnce(): (uri: string, content: string | Uint8Array) => MapFile {
  const last = new Map<string, { readonly content: string | Uint8Array; readonly file: MapFile }>();
  return (uri, content) => {
    const known = last.get(uri);
    if (known && isSame(known.content, content)) return known.file;
    // Two versions of a map often have names that differ only in the folder.
    const like = known ?? last.get(likeliest(uri, [...last.keys()]) ?? '');
    const file = readFile(uri, content, like?.file.file);
    last.set(uri, { content, file });
    return file;
  };
}

function likeliest(uri: string, known: readonly string[]): string | undefined {
  const name = nameIn(uri);
  return known.find((other) => nameIn(other) === name) ?? known[0];
}

function nameIn(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function isSame(a: string | Uint8Array, b: string | Uint8Array): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}
