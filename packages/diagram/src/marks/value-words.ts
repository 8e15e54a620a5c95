import {
  APART,
  inEnglish,
  joined,
  type Level,
  type Phrase,
  type PhraseValue,
  type Risk,
  type Say,
  say,
  saying,
} from '@migmap/core';
import type { Criticality, PictureFinding } from '../picture.ts';

/** Who speaks English. */
export const english: Say = saying(inEnglish);

/* Values of the language, in the words of whoever looks at a picture. */

export const criticalityWords: Readonly<Record<Criticality, Phrase>> = {
  low: say`low`,
  medium: say`medium`,
  high: say`high`,
  critical: say`critical`,
};

export const levelWords: Readonly<Record<Level | 'none', Phrase>> = {
  low: criticalityWords.low,
  medium: criticalityWords.medium,
  high: criticalityWords.high,
  none: say`${APART}none`,
};

export const statusWords: Readonly<Record<NonNullable<Risk['status']>['value'], Phrase>> = {
  open: say`open`,
  mitigated: say`mitigated`,
  accepted: say`accepted${APART}`,
  closed: say`closed`,
};

/** `3 services` */
export function servicesWords(count: number): Phrase {
  return count === 1 ? say`1 service` : say`${count} services`;
}

/** `12 services`, or how many of them are shown. */
export function shownWords(shown: number, all: number): Phrase {
  return shown < all ? say`${shown} of ${all} services` : say`${all} services`;
}

/** `What changes: 3 changes` */
export function changesWords(count: number): Phrase {
  return count === 1 ? say`What changes: 1 change` : say`What changes: ${count} changes`;
}

/** Several things that are said, one behind the other; what is not said is left out. */
export function inTurn(parts: readonly (PhraseValue | undefined | false)[], sign: string): Phrase {
  return joined(
    parts.flatMap((part) => (part === undefined || part === false || part === '' ? [] : [part])),
    sign,
  );
}

/** `error: DNS comes too late` */
export function foundWords({ severity, message }: PictureFinding): Phrase {
  return SEVERITIES[severity](message);
}

const SEVERITIES: Readonly<Record<PictureFinding['severity'], (message: string) => Phrase>> = {
  error: (message) => say`error: ${message}`,
  warning: (message) => say`warning: ${message}`,
  info: (message) => say`info: ${message}`,
};
