import { createHash } from 'node:crypto';
import { htmlOf, type PageSource } from '@migmap/exporters';

/** The part of the command line that only HTML needs. */
export function page(source: Omit<PageSource, 'sha256'>): Promise<string> {
  return htmlOf({ ...source, sha256: (text) => createHash('sha256').update(text).digest('base64') });
}
