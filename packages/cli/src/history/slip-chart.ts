import { drawSlipChart, svgOf, type ThemeName } from '@migmap/diagram';
import type { Entry } from './plan-history.ts';
import { newName } from './renames.ts';

/** In a longer history only commits that moved something have a row. */
const MOST_ROWS = 60;

/** The dates of all waves over the commits, as a picture. */
export function slipChart(entries: readonly Entry[], theme: ThemeName): string {
  const title = entries.flatMap(({ plan }) => plan ?? []).at(-1)?.title ?? entries.at(-1)?.file ?? '';
  const shown = entries.length <= MOST_ROWS ? entries : entries.filter(isNews);
  const rows = shown.map(({ commit, plan, moved, lastNames }) => ({
    date: commit.date,
    label: commit.short,
    subject: commit.subject,
    waves: (plan?.waves ?? []).map((wave) => ({ ...wave, name: newName(wave.name, lastNames) })),
    errors: plan?.errors,
    warnings: plan?.warnings,
    moved: (moved ?? []).map(({ text, short }) => short ?? text),
  }));
  return svgOf(drawSlipChart({ title, rows, leftOut: entries.length - shown.length }), theme);
}

function isNews({ moved }: Entry, index: number, all: readonly Entry[]): boolean {
  return index === 0 || index === all.length - 1 || (moved ?? []).some(({ isQuiet }) => !isQuiet);
}
