import type { Finding } from '../rule.ts';

/** What a finding is about, wherever it stands: the same before and after an edit. */
export function kindOf({ code, names, instance, wave, source }: Finding): string {
  return JSON.stringify([code, source.file, names, instance, wave]);
}
