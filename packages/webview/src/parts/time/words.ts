import type { PanelInstant, PanelNeed, PanelWords, TimeWords } from '@migmap/protocol';
import { filled } from '../../stage.ts';
import { type Plan, type Stop, stopOf } from './plan.ts';

/** Where somebody is, as a person would say it. */
export function wordsOfStop(plan: Plan, stop: Stop, { whole, time }: PanelWords): string {
  const instant = plan.at(stop);
  if (!instant) return whole;
  const { day } = instant;
  return [wordsOfInstant(plan, instant, time), ...(day === undefined ? [] : [dayInWords(day)])].join(' · ');
}

export function wordsOfInstant(plan: Plan, { at, wave, text = '' }: PanelInstant, words: TimeWords): string {
  const label = wave === undefined ? '' : plan.label('wave', wave);
  if (at === 'wave-end') return filled(words.endOf, label);
  if (at === 'day-after') return filled(words.dayAfter, /^\d{4}-/.test(text) ? dayInWords(text) : text);
  return at === 'start' ? words.start : `${label}: ${text}`;
}

/** One sentence for those who do not see it. */
export function spoken(plan: Plan, stop: Stop, words: PanelWords): string {
  const { time } = words;
  const changes = (plan.at(stop)?.changes ?? []).map(({ service, from, to }) =>
    filled(time.change, plan.label('service', service), time.states[from], time.states[to]),
  );
  const { length } = plan.needsAt(stop);
  const broken = length === 0 ? [] : [filled(time.notMet, length)];
  return `${[wordsOfStop(plan, stop, words), ...changes, ...broken].join('; ')}.`;
}

export function wordsOfNeed({ message }: PanelNeed): string {
  return message.replaceAll('`', '');
}

/** What happens at an instant of a need's path. */
export function wordsOfWitness(
  plan: Plan,
  { provider }: PanelNeed,
  what: PanelNeed['witness'][number]['what'],
  { breaks, comes, goes }: TimeWords,
): string {
  if (what === 'breaks') return breaks;
  return filled(what === 'provided' ? comes : goes, plan.label('service', provider));
}

/** Where that is: an instant, or the wave of an order that is not the one that is shown. */
export function placeOfWitness(
  plan: Plan,
  { instant, wave }: PanelNeed['witness'][number],
  words: PanelWords,
): string {
  if (instant !== undefined) return wordsOfStop(plan, stopOf(instant), words);
  const label = wave === undefined ? [] : [plan.label('wave', wave)];
  return [...label, words.time.otherOrder].join(', ');
}

function dayInWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang || 'en', { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
