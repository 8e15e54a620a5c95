import { type Phrase, say } from '@migmap/core';
/** A text out of bytes; where the bytes are not UTF-8, the offset at which that shows. */
export interface Decoded {
  readonly text: string;
  readonly notUtf8?: { readonly at: number; readonly message: Phrase };
}

// Node and browsers have it; the plain language does not know it.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export function decode(content: string | Uint8Array): Decoded {
  // A mark that an editor hands over as part of its text is a blank of that text: its positions count it.
  if (typeof content === 'string') return { text: content };
  const guess = foreignEncoding(content);
  if (guess) return { text: '', notUtf8: { at: 0, message: say`${guess}; save it as UTF-8` } };
  // The decoder skips a byte order mark by itself.
  const text = new TextDecoder('utf-8', { fatal: false }).decode(content);
  const at = text.indexOf('\uFFFD');
  if (at < 0 || isWellFormed(content)) return { text };
  return { text, notUtf8: { at, message: say`from here the file is not UTF-8; save it as UTF-8` } };
}

function foreignEncoding(bytes: Uint8Array): Phrase | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return say`this file is UTF-16, not UTF-8`;
  return bytes.subarray(0, 8192).includes(0) ? say`this file is not a text` : undefined;
}

/** A replacement character may also have been written as such. */
function isWellFormed(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
