import type { Rollback, Wave } from '@migmap/core';
import { groupedBy } from '../../graph/grouped-by.ts';
import { shownTitle } from '../../graph/titles.ts';
import { fonts } from '../../marks/text.ts';
import { wrap } from '../../text/measure.ts';
import { waveNumber } from '../map/colours.ts';
import type { MapFacts } from '../map/facts.ts';
import { type Ladder, ladderHeight, ladderOf } from './cascade.ts';
import { pointWords, type WayWords, wayWords } from './way-words.ts';
import { type PointBlock, pointOf, type WaveBlock, type Way } from './ways.ts';

/** The widths of what stands beside the axis. */
export const COLUMNS = { card: 236, name: 160, words: 206, ladder: 330, between: 14, pad: 12 };

/** One service, or several whose ways back are alike. */
export interface Row {
  readonly ways: readonly Way[];
  /** Where several share it, how many; else the title of the service. */
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly until: readonly string[];
  readonly because: readonly string[];
  readonly ladder?: Ladder;
  /** Told with another point. */
  readonly elsewhere?: true;
  readonly spoken: string;
  readonly height: number;
}

export interface Block {
  readonly point?: Rollback;
  readonly id: string;
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
  readonly height: number;
}

export interface Section {
  readonly wave?: Wave;
  readonly blocks: readonly Block[];
  readonly height: number;
}

export const LINE = { title: 15, line: 14 };
export const SECTION_HEAD = 34;
/** Above it, services whose ways back are alike share a row. */
const MOST_ROWS = 60;

export function setSections(facts: MapFacts, waves: readonly WaveBlock[]): Section[] {
  const count = waves.flatMap(({ blocks }) => blocks.flatMap(({ ways }) => ways)).length;
  const join = count > MOST_ROWS && !facts.settings.expand?.includes('*');
  return waves.map(({ wave, blocks }, index) => {
    const set = blocks.map((block, at) => setBlock(facts, block, `${index + 1}/${at + 1}`, join));
    const height = SECTION_HEAD + set.reduce((sum, block) => sum + block.height + 10, 0) + 2;
    return { ...(wave ? { wave } : {}), blocks: set, height };
  });
}

function setBlock(facts: MapFacts, block: PointBlock, place: string, join: boolean): Block {
  const { point, because, ways, also } = block;
  const { say } = facts;
  const room = COLUMNS.card - 2 * COLUMNS.pad;
  const titles = wrap(point ? pointTitle(point, facts) : say`No way back`, room, fonts.strong, 2);
  const nothing = point && ways.length === 0 && also.length === 0 ? [say`covers nothing that moves`] : [];
  const words = point
    ? [...pointWords(point, say), ...nothing]
    : [because ?? say`no rollback point covers it`];
  const lines = [
    ...words.flatMap((text) => wrap(text, room, fonts.small, 2)),
    ...(point?.restores ? wrap(point.restores.value, room, fonts.small, 2) : []),
  ];
  const rows = [
    ...(join ? alike(facts, ways) : ways.map((way) => [way])).map((each) => setRow(facts, each)),
    ...also.map((way) => rowElsewhere(facts, way)),
  ];
  const height = Math.max(
    2 * COLUMNS.pad + titles.length * LINE.title + lines.length * LINE.line - 2,
    rows.reduce((sum, row) => sum + row.height, 0),
  );
  const name = point?.name?.value;
  return {
    ...(point ? { point } : {}),
    id: name ? `rollback/${name}` : `rollback/${place}`,
    titles,
    lines,
    rows: stretched(rows, height),
    height,
  };
}

/** Rows fill the height of their block. */
function stretched(rows: readonly Row[], height: number): Row[] {
  const more = (height - rows.reduce((sum, row) => sum + row.height, 0)) / Math.max(1, rows.length);
  return rows.map((row) => ({ ...row, height: row.height + more }));
}

function rowElsewhere(facts: MapFacts, way: Way): Row {
  const title = shownTitle(way.service);
  const titles = wrap(title, COLUMNS.name, fonts.body, 2);
  const point = pointOf(way.horizon);
  const wave = facts.waves.find((each) => each.name.value === point?.wave?.value);
  const where = wave
    ? facts.say`see the point of wave ${waveNumber(facts, wave)}`
    : facts.say`see another of its points`;
  return {
    ways: [way],
    titles,
    names: [],
    until: [],
    because: [where],
    elsewhere: true,
    spoken: `${title}: ${where}`,
    height: titles.length * LINE.title + 16,
  };
}

function pointTitle(point: Rollback, { say }: MapFacts): string {
  return point.title?.value || point.name?.value || say`Rollback point`;
}

function setRow(facts: MapFacts, ways: readonly Way[]): Row {
  const [first] = ways;
  const { say } = facts;
  const names = ways.map(({ service }) => shownTitle(service));
  const sign = first?.findings.length && !first.cut ? 18 : 0;
  const title = ways.length > 1 ? say`${ways.length} services` : names.join('');
  const titles = wrap(title, COLUMNS.name - sign, ways.length > 1 ? fonts.strong : fonts.body, 3);
  const small = ways.length > 1 ? wrap(names.join(', '), COLUMNS.name, fonts.small, 4) : [];
  const words: WayWords = first ? wayWords(facts, common(first, ways)) : { until: '' };
  const until = wrap(words.until, COLUMNS.words, fonts.strong, 2);
  const because = wrap(words.because ?? '', COLUMNS.words, fonts.small, 3);
  const ladder = first?.cascade && ladderOf(first.cascade, COLUMNS.ladder, say);
  const height = Math.max(
    titles.length * LINE.title + small.length * LINE.line,
    until.length * LINE.title + because.length * LINE.line,
    ladder ? ladderHeight(ladder) : 0,
  );
  const cascade = ladder ? say`; goes back with it: ${ladder.spoken}` : '';
  return {
    ways,
    titles,
    names: small,
    until,
    because,
    ...(ladder ? { ladder } : {}),
    spoken: `${names.join(', ')}: ${[words.until, words.because].filter(Boolean).join(', ')}${cascade}`,
    height: height + 16,
  };
}

/** What is said of several names no other service, unless all have to do with the same. */
function common(first: Way, ways: readonly Way[]): Way {
  if (ways.every(({ horizon }) => horizon.other === first.horizon.other)) return first;
  const { other: _, ...horizon } = first.horizon;
  return { ...first, horizon };
}

/** What is cut short keeps a row of its own; of others the first is the one with the longest way back. */
function alike(facts: MapFacts, ways: readonly Way[]): Way[][] {
  const groups = groupedBy(ways, (way) =>
    way.cut ? way : `${wayWords(facts, way).until} ${way.horizon.cause}`,
  );
  const seconds = ({ cascade }: Way): number => cascade?.seconds ?? 0;
  return [...groups.values()].map((group) => [...group].sort((a, b) => seconds(b) - seconds(a)));
}
