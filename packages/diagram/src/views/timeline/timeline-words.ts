import { dayBefore, longDate, spanWords } from './date-words.ts';
import type { TimeAxis } from './time-axis.ts';
import { type TimelineFacts, waveSpan } from './timeline-facts.ts';

export function titleOfMap({ map }: TimelineFacts): string {
  return map.header?.title?.value || 'Migration map';
}

export function subtitleOf(facts: TimelineFacts, axis: TimeAxis | undefined): string {
  const all = facts.dated.length + facts.undated.length;
  const shown = facts.services.length < facts.map.services.length;
  return [
    'Timeline',
    axis ? planWords(facts) : 'no wave has dates yet',
    all === 1 ? '1 wave' : `${all} waves`,
    shown ? `${facts.services.length} of ${facts.map.services.length} services` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** From the first day of the first wave to the last of the last. */
function planWords({ map, dated }: TimelineFacts): string | undefined {
  const spans = dated.flatMap((wave) => waveSpan(map, wave) ?? []);
  const first = spans.map(({ from }) => from).sort()[0];
  const last = spans
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : spanWords(first, dayBefore(last));
}

/** The picture in words, for those who do not see it. */
export function descriptionOf(facts: TimelineFacts, axis: TimeAxis | undefined): string {
  const { dated, undated, freezes, contracts, certificates, bridges } = facts;
  if (!axis) return `Timeline without an axis: ${undated.length} waves, none of them with dates.`;
  const counts = [
    count(dated.length, 'wave'),
    count(freezes.length, 'freeze'),
    count(bridges.length, 'bridge'),
    count(contracts.length, 'contract'),
    count(certificates.length, 'certificate'),
  ].filter(Boolean);
  const beside = undated.length > 0 ? ` ${count(undated.length, 'wave')} without dates beside it.` : '';
  return `Timeline from ${longDate(axis.from)} to ${longDate(dayBefore(axis.to))} with ${counts.join(', ')}.${beside}`;
}

function count(number: number, word: string): string | undefined {
  return number === 0 ? undefined : `${number} ${word}${number === 1 ? '' : 's'}`;
}

export function notesOf(facts: TimelineFacts, axis: TimeAxis | undefined): string[] {
  const notes = [...facts.notes];
  const { undated, dated } = facts;
  if (undated.length > 0) {
    notes.push(
      dated.length === 0
        ? 'No wave has dates: waves stand in their order, without an axis.'
        : `${undated.length} of ${undated.length + dated.length} waves have no dates and stand beside the axis.`,
    );
  }
  if (axis && facts.asOf !== undefined && (facts.asOf < axis.from.slice(0, 10) || facts.asOf > axis.to))
    notes.push(`${facts.asOf} lies beyond the axis.`);
  return notes;
}
