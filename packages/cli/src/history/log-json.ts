import type { Entry } from './plan-history.ts';

/** All that is known of each commit, the newest first. */
export function logJson(entries: readonly Entry[]): string {
  const commits = entries.toReversed().map(({ commit, file, plan, moved }) => ({
    commit: commit.id,
    short: commit.short,
    date: commit.date,
    subject: commit.subject,
    file,
    plan: plan ?? null,
    moved: (moved ?? []).map(({ text }) => text),
  }));
  return `${JSON.stringify({ version: 1, commits }, undefined, 2)}\n`;
}
