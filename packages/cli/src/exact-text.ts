/** Exactly what the bytes say; what is not text must not be written back as if it were. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The byte order mark that a text begins with, or nothing. */
export function markOf(text: string): string {
  return text.startsWith(byteOrderMark) ? byteOrderMark : '';
}

const byteOrderMark = '\ufeff';
