import { dateOf } from '@migmap/core';
import { plotOf, type Row, type TimeItem, timelineFacts, type ViewInput } from '@migmap/diagram';
import { timeWords } from '../time-words.ts';
import { words } from './words.ts';

/** The timeline as a Gantt chart: what lasts as bars, what happens on a day as milestones. */
export function gantt(input: ViewInput): string[] {
  const plot = plotOf(timelineFacts(input));
  const sections = plot?.sections ?? [];
  return [
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm',
    '  axisFormat %d %b %Y',
    '  todayMarker off',
    ...sections.flatMap(({ rows }) => rows.flatMap((row) => rowLines(row))),
  ];
}

/** Each row is a section of its own: its name then stands at the left, as on the picture. */
function rowLines(row: Row): string[] {
  const tasks = row.items.flatMap((item) => task(item, row));
  return tasks.length === 0
    ? []
    : [`  section ${words(row.title) || words(row.name)}`, ...tasks.map((line) => `  ${line}`)];
}

const tags: Readonly<Record<string, string>> = {
  'wave-dates': 'active, ',
  freeze: 'done, ',
  parallel: 'done, ',
};

function task(item: TimeItem, row: Row): string[] {
  if (dateOf(item.from) >= '9999') return [];
  const text = taskText(timeWords(item, row));
  const to = dateOf(item.to) >= '9999' ? item.from : item.to;
  const isPoint = item.from === to || POINTS.has(item.role);
  const tag = item.also === 'broken' || item.sign === 'broken' ? 'crit, ' : (tags[item.role] ?? '');
  const time = (moment: string): string => (moment.length > 10 ? moment.slice(0, 16) : `${moment}T00:00`);
  if (isPoint) return [`${text} :${tag}milestone, ${time(item.from)}, 0d`];
  return [`${text} :${tag}${time(item.from)}, ${time(to)}`];
}

/** A task must not begin like a line of another kind: then its first letter is written as its number. */
function taskText(text: string): string {
  const [first = '', ...rest] = text;
  return KEYWORD.test(text) ? `#${first.codePointAt(0)};${words(rest.join(''))}` : words(text) || 'unnamed';
}

const KEYWORD =
  /^(\d|acc|axisFormat|call|click|date|excludes|gantt|href|includes|inclusive|section|tick|title|today|topAxis|vert|week)/i;

/** They happen on a day, however wide their sign is. */
const POINTS: ReadonlySet<string> = new Set([
  'gate',
  'latest-go',
  'training',
  'notice',
  'last-notice',
  'given',
  'ends',
]);
