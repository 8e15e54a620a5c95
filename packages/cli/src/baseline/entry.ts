/** A finding that is known and does not count. Paths start at the folder of the baseline, with forward slashes. */
export interface Entry {
  /** The first file of the map in which it is found; it decides when the entry is no longer needed. */
  readonly map: string;
  readonly file: string;
  readonly code: string;
  /** The things that it is about, for people who read the baseline. */
  readonly names: readonly string[];
  readonly fingerprint: string;
}

/** What an entry is matched by: whichever map finds it. */
export function matchKey({ file, code, fingerprint }: Entry): string {
  return `${fingerprint} ${code} ${file}`;
}

export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.map, b.map) ||
    compareText(a.file, b.file) ||
    compareText(a.code, b.code) ||
    compareText(a.names.join(' '), b.names.join(' ')) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
