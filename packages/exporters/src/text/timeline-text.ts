import { addDays, beginOf, dateOf, daysBetween, type IsoDate, inEnglish, type Moment } from '@migmap/core';
import {
  dayBefore,
  longDate,
  type Plot,
  plotOf,
  type Row,
  shownTitle,
  type TimeItem,
  timelineFacts,
  type ViewInput,
} from '@migmap/diagram';
import { plain } from '../plain.ts';
import { timeWords } from '../time-words.ts';
import { columnsOf, padded, WIDTH } from './columns.ts';
import { framed, hanging, INNER } from './frames.ts';

/** What happens when, a line each, on an axis of months. */
export function timelineText(input: ViewInput): string[] {
  const facts = timelineFacts(input);
  const plot = plotOf(facts);
  const undated = facts.undated.flatMap((wave) => hanging('· ', shownTitle(wave), INNER));
  return [
    ...(plot ? chart(plot, facts.asOf) : []),
    ...(undated.length > 0 ? [...framed('Waves without dates', undated), ''] : []),
  ];
}

const LABEL = 42;
const AXIS = WIDTH - LABEL - 2;

interface Axis {
  readonly from: Moment;
  readonly to: Moment;
  /** The column of a moment; negative, or beyond the width, where it is not on the axis. */
  at(moment: Moment): number;
}

function chart({ axis, sections }: Plot, asOf: IsoDate | undefined): string[] {
  const scale = scaleOf(axis.from, axis.to);
  const today = asOf === undefined ? undefined : Math.floor(scale.at(beginOf(asOf)));
  // A label that is too long has a line for itself: nothing is cut.
  const line = (label: string, marks: string): string =>
    columnsOf(label) <= LABEL
      ? `${padded(label, LABEL)} ${marks}`
      : [...hanging('  ', label.trimStart(), WIDTH), `${' '.repeat(LABEL)} ${marks}`].join('\n');
  return [
    line(`${inEnglish(longDate(axis.from))} – ${inEnglish(longDate(dayBefore(axis.to)))}`, years(scale)),
    line(asOf === undefined ? '' : `today: ${inEnglish(longDate(asOf))} (┊)`, months(scale)),
    ...sections.flatMap(({ title, rows }) => [
      ...(title === ''
        ? []
        : ['', `── ${plain(title)} ${'─'.repeat(Math.max(0, WIDTH - 4 - plain(title).length))}`]),
      ...rows.flatMap((row) => rowLines(row).map(([label, item]) => line(label, drawn(item, scale, today)))),
    ]),
    '',
  ];
}

/** The title with what lasts as long as the row, then a line for each other thing. */
function rowLines(row: Row): [string, TimeItem | undefined][] {
  const main = row.items.findIndex(({ role }) => role === 'wave-dates');
  const [dates] = main < 0 ? [] : (row.caption ?? '').split(' · ');
  const title = [[row.badge?.text, plain(row.title)].filter(Boolean).join(' '), dates]
    .filter(Boolean)
    .join(', ');
  const rest = row.items.filter((_, index) => index !== main);
  const [only] = rest;
  if (main < 0 && rest.length === 1 && only?.text !== undefined && !only.text.includes(row.title)) {
    const joined = `${title}: ${plain(only.text)}`;
    if (joined.length <= LABEL) return [[joined, only]];
  }
  return [
    [title, row.items[main]],
    ...rest.map((item): [string, TimeItem] => [`  ${timeWords(item, row)}`, item]),
  ];
}

const strokes: Readonly<Record<string, string>> = {
  'wave-dates': '█',
  freeze: '▓',
  pilot: '▒',
  hotline: '░',
  parallel: '▒',
  'way-back': '━',
  bridge: '═',
  contract: '─',
};

function drawn(item: TimeItem | undefined, axis: Axis, today: number | undefined): string {
  const cells: string[] = Array.from({ length: AXIS }, (_, index) => (index === today ? '┊' : ' '));
  if (!item) return cells.join('');
  const stroke = strokes[item.role];
  const [from, to] = [Math.floor(axis.at(item.from)), Math.floor(axis.at(item.to))];
  if (stroke === undefined || from === to) cells[within(from)] = beyond(from) ?? stroke ?? '◆';
  else {
    // What ends at midnight does not reach into the next column.
    const last = Math.max(within(from), Math.ceil(axis.at(item.to)) - 1);
    for (let at = within(from); at <= Math.min(last, AXIS - 1); at++) cells[at] = stroke;
    if (from >= AXIS || to < 0) cells[within(from)] = beyond(from) ?? '◂';
  }
  return cells.join('');
}

function within(column: number): number {
  return Math.min(Math.max(column, 0), AXIS - 1);
}

function beyond(column: number): string | undefined {
  if (column < 0) return '◂';
  return column >= AXIS ? '▸' : undefined;
}

function scaleOf(from: Moment, to: Moment): Axis {
  const first = dateOf(from);
  const days = Math.max(1, daysBetween(first, dateOf(to)));
  const at = (moment: Moment): number => {
    const [, time = ''] = moment.split('T');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return ((daysBetween(first, dateOf(moment)) + (hour + minute / 60) / 24) / days) * AXIS;
  };
  return { from, to, at };
}

/** Names of months where each has room, else of quarters or only of years. */
function months(axis: Axis): string {
  const first = dateOf(axis.from).slice(0, 8);
  const width = AXIS / (Math.max(1, daysBetween(dateOf(axis.from), dateOf(axis.to))) / 30.4);
  const step = width >= 4 ? 1 : width * 3 >= 4 ? 3 : 12;
  return labelled(axis, `${first}01`, (date) => {
    const month = Number(date.slice(5, 7));
    return (month - 1) % step === 0 ? (MONTHS[month - 1] ?? '') : '';
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The year in which the axis begins is not said where the next one begins at once. */
function years(axis: Axis): string {
  const first = dateOf(axis.from);
  const next = `${Number(first.slice(0, 4)) + 1}-01-01`;
  let shown = axis.at(beginOf(next)) < 6 ? first.slice(0, 4) : '';
  return labelled(axis, first, (date) => {
    const year = date.slice(0, 4);
    if (year === shown) return '';
    shown = year;
    return year;
  });
}

function labelled(axis: Axis, first: IsoDate, label: (date: IsoDate) => string): string {
  let line = '';
  for (let date = first; date < dateOf(axis.to); date = nextMonth(date)) {
    const [at, text] = [Math.floor(axis.at(beginOf(date))), label(date)];
    if (text === '' || at < line.length || at + text.length > AXIS) continue;
    line = line.padEnd(at) + text;
    if (text !== '') line += ' ';
  }
  return line;
}

function nextMonth(date: IsoDate): IsoDate {
  return `${addDays(`${date.slice(0, 8)}28`, 4).slice(0, 8)}01`;
}
