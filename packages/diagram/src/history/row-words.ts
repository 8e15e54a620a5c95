import { inEnglish } from '@migmap/core';
import type { Mark } from '../marks/mark.ts';
import { PAGE_MARGIN } from '../marks/page.ts';
import { severitySign } from '../marks/symbols.ts';
import { fonts, textIn } from '../marks/text.ts';
import { longDate } from '../views/timeline/date-words.ts';
import type { PlacedRow } from './slip-chart.ts';

/** What stands left of the chart: when, what for, and what is wrong then. */
export const COLUMNS = { date: 78, words: 290, findings: 84, width: 472 } as const;

export function drawColumns(rows: readonly PlacedRow[]): Mark[] {
  return rows.map((row) => {
    const x = PAGE_MARGIN + 8;
    const middle = row.y + row.height / 2;
    const wordsX = x + COLUMNS.date;
    return {
      type: 'group',
      id: `commit/${row.label}`,
      role: 'commit',
      title: `${row.date} ${row.label} ${row.subject}`,
      marks: [
        textIn(
          inEnglish(longDate(row.date)),
          { x, y: middle - 3, width: COLUMNS.date - 8 },
          fonts.small,
          'ink-soft',
        ),
        textIn(row.label, { x, y: middle + 11, width: COLUMNS.date - 8 }, fonts.small, 'ink-faint'),
        textIn(row.subject, { x: wordsX, y: middle - 3, width: COLUMNS.words - 10 }, fonts.strong, 'ink'),
        textIn(
          movedWords(row),
          { x: wordsX, y: middle + 11, width: COLUMNS.words - 10 },
          fonts.small,
          'ink-faint',
        ),
        ...findings(row, wordsX + COLUMNS.words, middle),
      ],
    };
  });
}

function movedWords({ moved }: PlacedRow): string {
  const [first, ...more] = moved;
  if (first === undefined) return '';
  return more.length === 0 ? first : `${first} · ${more.length} more`;
}

function findings({ errors, warnings }: PlacedRow, x: number, middle: number): Mark[] {
  if (errors === undefined)
    return [textIn('no plan', { x, y: middle + 4, width: 60 }, fonts.small, 'ink-faint')];
  return [...counted('error', errors, x, middle), ...counted('warning', warnings ?? 0, x + 40, middle)];
}

function counted(severity: 'error' | 'warning', number: number, x: number, middle: number): Mark[] {
  if (number === 0) return [];
  return [
    ...severitySign(severity, x + 6, middle),
    textIn(String(number), { x: x + 16, y: middle + 4, width: 24 }, fonts.strong, severity),
  ];
}
