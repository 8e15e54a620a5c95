import {
  type Break,
  type BreakCode,
  breakRepairs,
  label,
  type Phrase,
  type Related,
  say,
  type Walk,
} from '@migmap/core';
import type { Report, Rule } from '../rule.ts';
import { inWave, momentText, relatedMoment } from './phrases.ts';
import { lazily, otherFindings } from './repair.ts';

export interface BreakWords {
  readonly code: BreakCode;
  readonly summary: string;
  message(found: Break): Phrase;
  /** Places beside the instant at which it breaks. */
  related?(found: Break): readonly Related[];
}

const LATER_SHOWN = 3;

/** A rule whose findings are the walk's breaks of one code. */
export function breakRule(words: BreakWords): Rule {
  return {
    meta: {
      code: words.code,
      category: 'order',
      severity: 'error',
      fixable: true,
      summary: words.summary,
      source: 'Language reference, Ordering',
    },
    *check({ walk }) {
      const mine = walk.breaks.filter((found) => found.code === words.code);
      for (const [index, found] of mine.entries()) yield reportOf(walk, found, words, index);
    },
  };
}

function reportOf(walk: Walk, found: Break, words: BreakWords, index: number): Report {
  return {
    message: words.message(found),
    source: found.target?.source ?? kindOrName(found),
    names: [found.dependent.name.value, found.provider.name.value],
    ...(found.instance ? { instance: found.instance } : {}),
    ...inWave(found.instant),
    related: [
      ...relatedMoment(found.instant, say`Here it breaks: ${momentText(found.instant)}`),
      ...(words.related?.(found) ?? []),
      ...found.later
        .slice(0, LATER_SHOWN)
        .flatMap((instant) => relatedMoment(instant, say`Here it is still broken`)),
    ],
    ...(found.soft ? { severity: 'warning' as const } : {}),
    ...lazily(walk, index, () => breakRepairs(walk, found, otherFindings)),
  };
}

/** A requirement of a kind is changed at the kind, where nothing is declared. */
function kindOrName(found: Break) {
  const dependent = found.dependent;
  return 'kind' in dependent && dependent.kind ? dependent.kind.source : dependent.name.source;
}

/** The dependent as the subject of a sentence: its side is named where it matters. */
export function subjectOf(found: Break): Phrase {
  const name = label(found.dependent);
  if (found.instance === undefined) return say`Bridge ${name}`;
  if (found.instance === 'stays') return say`${name}, which stays,`;
  return found.instance === 'old' ? say`The old side of ${name}` : say`${name}`;
}

/** How the dependent comes to need something: `goes live in wave …`. */
export function arrivalOf(found: Break): Phrase {
  const { step } = found.instant;
  const moment = momentText(found.instant);
  const inUse = say`is in use ${moment}`;
  if (found.instance !== 'new' || !step) return inUse;
  const name = found.dependent.name.value;
  if (step.type === 'pilot' && step.service.value === name) return say`is piloted ${moment}`;
  if (step.type === 'migrate' && step.parts.some((part) => part.service.value === name))
    return say`goes live ${moment}`;
  return inUse;
}

export function dependsWord(found: Break): Phrase {
  return found.soft ? say`softly depends on` : say`depends on`;
}
