import { type Break, isBrokenAt, type Walk } from '@migmap/core';
import type { PictureFinding } from '../picture.ts';

/** What of the findings holds at an instant. */
export interface FindingsThen {
  /** Needs that are not met then, and what else is about the order. */
  readonly shown: readonly PictureFinding[];
  /** Needs that are not met then, by who needs; nothing where no instant is asked for. */
  readonly broken: ReadonlyMap<string, readonly PictureFinding[]>;
  /** All that are shown at some instant. */
  readonly ever: readonly PictureFinding[];
  /** How many such needs a thing has over all instants. */
  readonly everBroken: ReadonlyMap<string, number>;
}

/**
 * A picture of the plan as a whole shows all findings. One of an instant shows what does not work then: a need that is
 * not met is red while it lasts, and so is who needs. Of the other findings only those about the order are shown,
 * such as a circle, which have no instant of their own; that a team is missing is no news of any instant.
 */
export function findingsThen(
  walked: Walk,
  findings: readonly PictureFinding[],
  instant: number | undefined,
): FindingsThen {
  if (instant === undefined)
    return { shown: findings, broken: new Map(), ever: findings, everBroken: new Map() };
  const breaks = breaksByFinding(walked);
  const broken = new Map<string, PictureFinding[]>();
  const everBroken = new Map<string, number>();
  const ever = findings.filter(({ code }) => code.startsWith('order/'));
  const shown = ever.filter((finding) => {
    const found = breaks.get(keyOf(finding.code, finding.names));
    if (!found) return true;
    const [dependent = ''] = finding.names;
    everBroken.set(dependent, (everBroken.get(dependent) ?? 0) + 1);
    const holds = found.some((one) => concerns(finding, one) && isBrokenAt(walked, one, instant));
    if (holds) broken.set(dependent, [...(broken.get(dependent) ?? []), finding]);
    return holds;
  });
  return { shown, broken, ever, everBroken };
}

function breaksByFinding({ breaks }: Walk): ReadonlyMap<string, readonly Break[]> {
  const byKey = new Map<string, Break[]>();
  for (const found of breaks) {
    const key = keyOf(found.code, [found.dependent.name.value, found.provider.name.value]);
    const list = byKey.get(key);
    if (list) list.push(found);
    else byKey.set(key, [found]);
  }
  return byKey;
}

function keyOf(code: string, names: readonly string[]): string {
  return [code, ...names].join(' ');
}

function concerns({ instance }: PictureFinding, found: Break): boolean {
  return instance === undefined || instance === found.instance;
}
