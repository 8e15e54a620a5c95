/** A code of the catalogue of rules, with what the catalogue says of it. */
export interface CatalogueEntry {
  readonly code: string;
  /** E, W or I; of a code that has two, the first. */
  readonly severity: 'E' | 'W' | 'I';
  /** `W→E ✕ ⚒ ⏲`, as far as they stand there. */
  readonly marks: string;
}

/** Reads the tables of the catalogue: codes, severities and marks. */
export function readCatalogue(markdown: string): CatalogueEntry[] {
  const rows = markdown.split('\n').flatMap((line) => {
    const [, codes = '', severities = ''] = line.split('|').map((cell) => cell.trim());
    return /^[a-z]+\/[a-z]/.test(codes) ? [{ codes, severities }] : [];
  });
  return rows.flatMap(({ codes, severities }) => entriesOf(codes.split(' · '), severities.split(' · ')));
}

/** One severity is that of all codes of a row; several stand for one code each. */
function entriesOf(codes: readonly string[], severities: readonly string[]): CatalogueEntry[] {
  const category = codes[0]?.split('/')[0] ?? '';
  return codes.map((cell, index) => {
    const [name = '', ...own] = cell.split(' ');
    const severity = (severities.length === codes.length ? severities[index] : severities[0]) ?? '';
    return {
      code: name.includes('/') ? name : `${category}/${name}`,
      severity: severity.charAt(0) as CatalogueEntry['severity'],
      marks: marksIn(`${severity} ${own.join(' ')}`),
    };
  });
}

const MARKS = ['W→E', '✕', '⚒', '⏲'];

function marksIn(text: string): string {
  return MARKS.filter((mark) => text.includes(mark)).join(' ');
}
