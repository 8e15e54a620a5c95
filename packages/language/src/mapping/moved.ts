import type { SourceRef } from '@migmap/core';

/** The same, some characters further down in its file. */
export function moved<T extends object>(value: T, by: number): T {
  return by === 0 ? value : (movedValue(value, by) as T);
}

type Values = Record<string | number, unknown>;

/** Copies what there is: this runs over a whole file at every key that somebody presses. */
function movedValue(value: object, by: number): object {
  if (isPlace(value)) return { file: value.file, start: value.start + by, end: value.end + by };
  if (Array.isArray(value)) return value.length === 0 ? value : movedList(value, by);
  const copy = { ...value } as Values;
  for (const key in copy) {
    const part = copy[key];
    if (typeof part === 'object' && part !== null) copy[key] = movedValue(part, by);
  }
  return copy;
}

function movedList(list: readonly unknown[], by: number): unknown[] {
  const copy = list.slice();
  for (let at = 0; at < copy.length; at++) {
    const part = copy[at];
    if (typeof part === 'object' && part !== null) copy[at] = movedValue(part, by);
  }
  return copy;
}

function isPlace(value: object): value is SourceRef {
  return typeof (value as Partial<SourceRef>).start === 'number';
}
