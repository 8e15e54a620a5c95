import {
  addDays,
  beginOf,
  type DatedWindow,
  dateOf,
  daysBetween,
  endOf,
  type Fix,
  type Freeze,
  type Moment,
  type ResolvedMap,
  type Sourced,
  type SourceRef,
  type Span,
  say,
  type Wave,
  windowsOf,
} from '@migmap/core';
import { lineBreakAt, replace } from '../edits.ts';
import { isCovered, overlaps } from './frozen.ts';

/** Ways out of a freeze for what stands at a place: a window, or the dates of the wave. */
export function freezeFixes(map: ResolvedMap, wave: Wave, source: SourceRef): Fix[] {
  const frozen = spansFor(map, wave);
  if (wave.dates?.source === source) return datesFixes(wave.dates, frozen);
  const window = wave.windows.find((candidate) => candidate.source === source);
  if (!window) return [];
  if (window.value.weekly) return writeOut(map, wave, source, frozen);
  return shiftWindow(wave, window.value, source, frozen);
}

/** When steps of the wave may not happen. */
function spansFor(map: ResolvedMap, wave: Wave): Span[] {
  const covers = (freeze: Freeze): boolean => wave.steps.some((step) => isCovered(freeze, step));
  return map.freezes.filter(covers).flatMap(({ span }) => span?.value ?? []);
}

function isFree(frozen: readonly Span[], begins: Moment, ends: Moment): boolean {
  return !frozen.some((span) => overlaps(span, begins, ends));
}

/** Cuts the end or the beginning off; where nothing would be left, the whole wave comes after the freeze. */
function datesFixes(dates: Sourced<Span>, frozen: readonly Span[]): Fix[] {
  const { from, to } = dates.value;
  const days = daysBetween(dateOf(from.value), dateOf(to.value));
  const [before, after] = [firstDayFrozen(dates.value, frozen), firstDayFree(dates.value, frozen)];
  const fixes: Fix[] = [];
  if (before > dateOf(from.value)) {
    const last = addDays(before, -1);
    fixes.push({ title: say`End the wave before the freeze, on ${last}`, edits: [replace(to.source, last)] });
  }
  if (after <= dateOf(to.value))
    fixes.push({
      title: say`Begin the wave after the freeze, on ${after}`,
      edits: [replace(from.source, after)],
    });
  const moved = addDays(after, days);
  if (fixes.length === 0 && isFree(frozen, beginOf(after), endOf(moved))) {
    const edits = [replace(from.source, after), replace(to.source, moved)];
    fixes.push({ title: say`Move the wave after the freeze, ${after} .. ${moved}`, edits });
  }
  return fixes;
}

/** The first day of a time that is frozen. */
function firstDayFrozen({ from, to }: Span, frozen: readonly Span[]): string {
  const starts = frozen
    .filter((span) => overlaps(span, beginOf(from.value), endOf(to.value)))
    .map((span) => dateOf(span.from.value));
  return starts.sort()[0] ?? dateOf(from.value);
}

/** The first day from which on a time is not frozen any more. */
function firstDayFree({ from, to }: Span, frozen: readonly Span[]): string {
  const ends = frozen
    .filter((span) => overlaps(span, beginOf(from.value), endOf(to.value)))
    .map((span) => addDays(dateOf(span.to.value), 1));
  return ends.sort().at(-1) ?? dateOf(from.value);
}

/** A window of every week becomes one for each week that is free. */
function writeOut(map: ResolvedMap, wave: Wave, source: SourceRef, frozen: readonly Span[]): Fix[] {
  const windows = windowsOf(map, wave).filter((window) => window.source === source);
  const free = windows.filter(({ opens, closes }) => isFree(frozen, opens, closes));
  if (free.length === 0) return [];
  const text = free.map(({ opens, closes }) => `window ${opens} .. ${closes}`).join(lineBreakAt(map, source));
  const title = say`Keep only the ${free.length === 1 ? say`window` : say`${free.length} windows`} outside the freeze`;
  return [{ title, edits: [replace(source, text)] }];
}

/** Half a year: who has to wait longer plans anew. */
const MOST_WEEKS = 26;

/** The same hours some weeks later or earlier, within the dates of the wave. */
function shiftWindow(wave: Wave, window: DatedWindow, source: SourceRef, frozen: readonly Span[]): Fix[] {
  return [1, -1].flatMap((direction) => {
    for (let weeks = 1; weeks <= MOST_WEEKS; weeks++) {
      const [from, to] = [window.from, window.to].map((moment) => shifted(moment, weeks * direction * 7));
      if (from === undefined || to === undefined || !isWithin(wave, from, to)) return [];
      if (!isFree(frozen, beginOf(from), endOf(to))) continue;
      const text = `window ${from} .. ${to}`;
      return [{ title: say`Move the window to ${from} .. ${to}`, edits: [replace(source, text)] }];
    }
    return [];
  });
}

function shifted(moment: Moment, days: number): Moment {
  return addDays(dateOf(moment), days) + moment.slice(10);
}

function isWithin({ dates }: Wave, from: Moment, to: Moment): boolean {
  if (!dates) return true;
  return beginOf(from) >= beginOf(dates.value.from.value) && endOf(to) <= endOf(dates.value.to.value);
}
