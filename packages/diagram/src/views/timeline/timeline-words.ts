import { type Phrase, say } from '@migmap/core';
import { inTurn } from '../../marks/value-words.ts';
import { dayBefore, longDate, spanWords } from './date-words.ts';
import type { TimeAxis } from './time-axis.ts';
import { type TimelineFacts, waveSpan } from './timeline-facts.ts';

export function titleOfMap({ map, say }: TimelineFacts): string {
  return map.header?.title?.value || say`Migration map`;
}

export function subtitleOf(facts: TimelineFacts, axis: TimeAxis | undefined): string {
  const { say } = facts;
  const all = facts.dated.length + facts.undated.length;
  const [shown, services] = [facts.services.length, facts.map.services.length];
  return [
    say`Timeline`,
    axis ? planWords(facts) : say`no wave has dates yet`,
    all === 1 ? say`1 wave` : say`${all} waves`,
    shown < services ? say`${shown} of ${services} services` : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** From the first day of the first wave to the last of the last. */
function planWords({ map, dated, say }: TimelineFacts): string | undefined {
  const spans = dated.flatMap((wave) => waveSpan(map, wave) ?? []);
  const first = spans.map(({ from }) => from).sort()[0];
  const last = spans
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : say`${spanWords(first, dayBefore(last))}`;
}

/** The picture in words, for those who do not see it. */
export function descriptionOf(facts: TimelineFacts, axis: TimeAxis | undefined): string {
  const { dated, undated, freezes, contracts, certificates, bridges, say } = facts;
  if (!axis) return say`Timeline without an axis: ${undated.length} waves, none of them with dates.`;
  const counts = [
    count(dated.length, countWords.wave),
    count(freezes.length, countWords.freeze),
    count(bridges.length, countWords.bridge),
    count(contracts.length, countWords.contract),
    count(certificates.length, countWords.certificate),
  ];
  const things = inTurn(counts, ', ');
  const whole = say`Timeline from ${longDate(axis.from)} to ${longDate(dayBefore(axis.to))} with ${things}.`;
  const beside = count(undated.length, countWords.wave);
  return beside ? `${whole} ${say`${beside} without dates beside it.`}` : whole;
}

type CountWords = (number: number) => Phrase;

function count(number: number, words: CountWords): Phrase | undefined {
  return number === 0 ? undefined : words(number);
}

const countWords = {
  wave: (number) => (number === 1 ? say`1 wave` : say`${number} waves`),
  freeze: (number) => (number === 1 ? say`1 freeze` : say`${number} freezes`),
  bridge: (number) => (number === 1 ? say`1 bridge` : say`${number} bridges`),
  contract: (number) => (number === 1 ? say`1 contract` : say`${number} contracts`),
  certificate: (number) => (number === 1 ? say`1 certificate` : say`${number} certificates`),
} as const satisfies Record<string, CountWords>;

export function notesOf(facts: TimelineFacts, axis: TimeAxis | undefined): string[] {
  const notes = [...facts.notes];
  const { undated, dated, say } = facts;
  if (undated.length > 0) {
    notes.push(
      dated.length === 0
        ? say`No wave has dates: waves stand in their order, without an axis.`
        : say`${undated.length} of ${undated.length + dated.length} waves have no dates and stand beside the axis.`,
    );
  }
  if (axis && facts.asOf !== undefined && (facts.asOf < axis.from.slice(0, 10) || facts.asOf > axis.to))
    notes.push(say`${facts.asOf} lies beyond the axis.`);
  return notes;
}
