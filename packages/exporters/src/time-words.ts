import type { Row, TimeItem } from '@migmap/diagram';
import { plain } from './plain.ts';

/** On the picture a sign tells these apart; where there is none, a word does. */
const sorts: Readonly<Record<string, string>> = { pilot: 'pilot', training: 'trained', notice: 'told' };

/** What happens, in a few words. */
export function timeWords({ role, text }: TimeItem, row: Row): string {
  const said = plain(text ?? '') || (role === 'contract' ? 'from notice to end' : plain(row.title));
  const sort = sorts[role];
  return sort === undefined ? said : `${sort}: ${said}`;
}
