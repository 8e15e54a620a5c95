import type { Finding } from '@migmap/rules';

/** What makes findings one: two maps that share a file say the same of the same place. */
export function identity({ code, source, message, names }: Finding): string {
  return JSON.stringify([source.file, source.start, source.end, code, message, names]);
}
