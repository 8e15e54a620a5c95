import { type BrokenRollback, label, type Phrase, type Search, say, type Walk } from '@migmap/core';
import { inWave, momentText, relatedMoment } from '../order/phrases.ts';
import { lazily } from '../order/repair.ts';
import type { Report, Rule, RuleMeta } from '../rule.ts';

export interface BrokenWords {
  readonly code: BrokenRollback['code'];
  readonly summary: string;
  message(found: BrokenRollback): Phrase;
  related(found: BrokenRollback): Report['related'];
  fixes?(walk: Walk, found: BrokenRollback): Search;
}

/** A rule whose findings are the walk's rollback points that stay open too long, for one reason. */
export function brokenRule(words: BrokenWords): Rule {
  const meta: RuleMeta = {
    code: words.code,
    category: 'rollback',
    severity: 'error',
    ...(words.fixes ? { fixable: true } : {}),
    summary: words.summary,
    source: 'Language reference, Ordering, Rollback',
  };
  return {
    meta,
    *check({ walk }) {
      const mine = walk.brokenRollbacks.filter((found) => found.code === words.code);
      for (const [index, found] of mine.entries()) {
        const { fixes } = words;
        yield { ...reportOf(found, words), ...(fixes ? lazily(walk, index, () => fixes(walk, found)) : {}) };
      }
    },
  };
}

function reportOf(found: BrokenRollback, words: BrokenWords): Report {
  return {
    message: words.message(found),
    source: found.until.source,
    names: [found.service.name.value, ...(found.other ? [found.other.name.value] : [])],
    ...inWave(found.horizon),
    related: [
      ...(words.related(found) ?? []),
      ...found.later.flatMap((later) => relatedMoment(later.instant, laterText(found, later))),
    ],
  };
}

function laterText(found: BrokenRollback, later: BrokenRollback['later'][number]): Phrase {
  const name = label(found.service);
  if (later.code === 'rollback/beyond-retirement') return say`Later, the old side of ${name} is gone as well`;
  const other = later.other ? say`${label(later.other)}` : say`another service`;
  if (later.code === 'rollback/broken-by-retirement')
    return say`Later, the old side of ${name} has no ${other} to work with as well`;
  return say`Later, ${other} can not go back with ${name} as well`;
}

/** `Rollback "Two mail systems" (mail-parallel) promises a way back for "Mail" (mail) until 2027-06-20`. */
export function promiseOf(found: BrokenRollback): Phrase {
  const rollback = found.rollback;
  const name = rollback.name
    ? ` ${label({ name: rollback.name, ...(rollback.title ? { title: rollback.title } : {}) })}`
    : '';
  return say`Rollback${name} promises a way back for ${label(found.service)} until ${found.until.value}`;
}

/** The horizon as a moment with its date. */
export function horizonText(found: BrokenRollback): Phrase {
  const { horizon } = found;
  const day = horizon.at !== 'day-after' && horizon.day ? ` (${horizon.day})` : '';
  return say`${momentText(horizon)}${day}`;
}

/** `or set until to 2027-06-01`, where the day is known. */
export function earlierUntil(found: BrokenRollback): Phrase {
  return found.horizon.day
    ? say`set \`until\` to ${found.horizon.day} or earlier`
    : say`set \`until\` earlier`;
}
