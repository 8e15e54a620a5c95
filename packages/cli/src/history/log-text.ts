import { harmless } from '../reporters/paint.ts';
import { count } from '../reporters/words.ts';
import { datesOf, GONE, moves, slip, UNREAD } from './moved.ts';
import type { Entry } from './plan-history.ts';
import type { PlanState, WaveState } from './plan-state.ts';
import { newName } from './renames.ts';

/** Where the plan stands now against where it began, then what each commit did to it, the newest first. */
export function logText(entries: readonly Entry[]): string {
  const parts = [summary(entries), ...entries.toReversed().map(entryText)];
  return parts.filter((part) => part !== '').join('\n');
}

function summary(entries: readonly Entry[]): string {
  const last = entries.findLast(({ plan }) => plan)?.plan;
  if (last === undefined) return '';
  const [from, to] = [entries[0]?.commit.date, entries.at(-1)?.commit.date];
  const days = from === to ? from : `${from} to ${to}`;
  const head = `${harmless(last.title)}: ${count(entries.length, 'commit')}, ${days}\n`;
  const rows = last.waves.map((wave) => {
    const planned = firstPlanned(wave.name, entries);
    const change =
      slip(planned?.to, wave.to) || (planned?.from === wave.from ? 'as planned' : 'on the same day');
    const first = planned ? datesOf(planned) : '';
    return [wave.name, first, datesOf(wave), change, wave.services.join(', ')];
  });
  return head + table(['wave', 'first planned', 'now', 'ends', 'moves'], rows);
}

/** The wave as it was when it first had dates, whatever it was called then. */
function firstPlanned(name: string, entries: readonly Entry[]): WaveState | undefined {
  for (const { plan, lastNames } of entries) {
    const wave = plan?.waves.find((each) => newName(each.name, lastNames) === name);
    if (wave?.to !== undefined) return wave;
  }
  return undefined;
}

function entryText({ commit, plan, moved }: Entry): string {
  const told = moved?.map(({ text }) => text) ?? (plan ? firstLines(plan) : []);
  const state = plan ? counts(plan) : told.includes(GONE) ? GONE : UNREAD;
  const head = [commit.date, commit.short, state, harmless(commit.subject)];
  const lines = told.filter((line) => line !== state);
  return [`${head.join('  ')}\n`, ...lines.map((line) => `    ${harmless(line)}\n`)].join('');
}

function counts({ errors, warnings, services, waves }: PlanState): string {
  return `${count(services.length, 'service')}, ${count(waves.length, 'wave')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

function firstLines({ waves }: PlanState): string[] {
  return waves.map((wave) => `wave ${wave.name}: ${datesOf(wave)}${moves(wave)}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  return all.map((row) => `  ${harmless(line(row))}\n`).join('');
}
