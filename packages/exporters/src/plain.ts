import type { FindingCounts } from '@migmap/diagram';

/** A text as one line: line breaks, and what has no shape at all, become a space. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s\ufffe\uffff]+/gu, ' ').trim();
}

/** Signs of severities, to be told apart without colours. */
export const signs = { error: '✖', warning: '▲', info: '●' } as const;

/** How many findings a thing has: `✖ 1 error ▲ 2 warnings`. */
export function findingWords({ error, warning, info }: FindingCounts): string {
  return [
    counted(error, signs.error, 'error'),
    counted(warning, signs.warning, 'warning'),
    counted(info, signs.info, 'note'),
  ]
    .filter(Boolean)
    .join(' ');
}

function counted(count: number, sign: string, word: string): string {
  if (count === 0) return '';
  return `${sign} ${count} ${word}${count === 1 ? '' : 's'}`;
}
