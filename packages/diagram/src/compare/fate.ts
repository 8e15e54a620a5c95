import { type Phrase, say } from '@migmap/core';
import type { Paint } from '../marks/mark.ts';

/** What became of a thing between two states of a map. */
export type Fate = 'added' | 'removed' | 'changed' | 'moved' | 'same';

/** Fates that are news, in the order in which a legend explains them. */
export const fates = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly Fate[];

export type NewsFate = (typeof fates)[number];

export const fateWords: Readonly<Record<Fate, Phrase>> = {
  added: say`added`,
  removed: say`removed`,
  changed: say`changed or renamed`,
  moved: say`moved to another wave`,
  same: say`as before`,
};

export function fatePaint(fate: NewsFate): Paint {
  return `change/${fate}`;
}

export function isNews(fate: Fate): fate is NewsFate {
  return fate !== 'same';
}
