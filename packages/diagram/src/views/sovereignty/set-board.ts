import type { Service } from '@migmap/core';
import { groupedBy } from '../../graph/grouped-by.ts';
import { shownTitle } from '../../graph/titles.ts';
import { fonts } from '../../marks/text.ts';
import { wrap } from '../../text/measure.ts';
import type { MapFacts } from '../map/facts.ts';
import type { SealBoard, SealGroup, SealRow } from './seal-rows.ts';

/** One service, or several of which the same is true. */
export interface SetRow {
  readonly row: SealRow;
  readonly services: readonly Service[];
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly height: number;
}

export interface SetGroup {
  readonly id: string;
  readonly titles: readonly string[];
  readonly rows: readonly SetRow[];
  readonly height: number;
}

export const SIZES = {
  lane: 118,
  name: 178,
  asked: 120,
  place: 168,
  between: 12,
  pad: 12,
  title: 15,
  line: 14,
};
const LEAST_ROW = 38;
/** Above it, services of which the same is true share a row. */
const MOST_ROWS = 60;

export function setGroups({ groups }: SealBoard, facts: MapFacts): SetGroup[] {
  const join = groups.flatMap(({ rows }) => rows).length > MOST_ROWS && !facts.settings.expand?.includes('*');
  return groups.map((group) => {
    const rows = (join ? alike(group) : group.rows.map((row) => [row])).map((each) => setRow(each, facts));
    const titles = wrap(group.title, SIZES.lane, fonts.strong, 3);
    const height = Math.max(
      titles.length * SIZES.title + 18,
      rows.reduce((sum, row) => sum + row.height, 8),
    );
    return { id: group.id, titles, rows, height };
  });
}

function setRow(rows: readonly SealRow[], { say }: MapFacts): SetRow {
  const [row] = rows as [SealRow];
  const services = rows.map(({ service }) => service);
  const all = services.map(shownTitle);
  const many = services.length > 1;
  const titles = wrap(
    many ? say`${all.length} services` : all.join(''),
    SIZES.name,
    many ? fonts.strong : fonts.body,
    2,
  );
  const names = many ? wrap(all.join(', '), SIZES.name, fonts.small, 3) : [];
  const words = titles.length * SIZES.title + Math.max(1, names.length) * SIZES.line;
  return { row, services, titles, names, height: Math.max(LEAST_ROW, words + 10) };
}

function alike({ rows }: SealGroup): SealRow[][] {
  const groups = groupedBy(rows, ({ service, moments, asked, findings }) =>
    JSON.stringify([
      moments.map(({ state, level }) => level ?? (state === 'absent' || state === 'retired')),
      asked.map(({ level, from }) => [level, from]),
      findings.map(({ code, severity }) => [code, severity]),
      service.residency?.value,
      service.classification?.value,
      service.criticality?.value,
    ]),
  );
  return [...groups.values()].map((group) => [...group]);
}
