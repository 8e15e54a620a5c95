import type { SourceRef } from '@migmap/core';

/** Where something stands now that stood elsewhere before. */
export interface Move {
  readonly file: string;
  /** How many characters further down. */
  readonly by: number;
}

/** The same, at another place. */
export function moved<T extends object>(value: T, to: Move): T {
  return movedValue(value, to) as T;
}

type Values = Record<string | number, unknown>;

/** Copies what there is: this runs over a whole file at every key that somebody presses. */
function movedValue(value: object, to: Move): object {
  if (isPlace(value)) return { file: to.file, start: value.start + to.by, end: value.end + to.by };
  if (Array.isArray(value)) return value.length === 0 ? value : movedList(value, to);
  const copy = { ...value } as Values;
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === 'object' && part !== null) copy[key] = movedValue(part, to);
  }
  return copy;
}

function movedList(list: readonly unknown[], to: Move): unknown[] {
  const copy = list.slice();
  for (let at = 0; at < copy.length; at++) {
    const part = copy[at];
    if (typeof part === 'object' && part !== null) copy[at] = movedValue(part, to);
  }
  return copy;
}

function isPlace(value: object): value is SourceRef {
  return typeof (value as Partial<SourceRef>).start === 'number';
}
