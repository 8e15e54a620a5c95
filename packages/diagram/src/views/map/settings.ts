import type { View, ViewColor, ViewExtra } from '@migmap/core';
import type { Direction, PictureOptions } from '../../picture.ts';
import type { ViewInput } from '../view.ts';

/** What is asked for, from the options and from the view that the map declares; options win. */
export interface MapSettings extends PictureOptions {
  readonly color: ViewColor;
  readonly show: readonly ViewExtra[];
  readonly direction: Direction;
}

export function settingsOf({ options, declared }: ViewInput): MapSettings {
  const at = options.at ?? declared?.at?.value;
  const isWhole = at === undefined && options.instant === undefined;
  return {
    ...options,
    ...(at === undefined ? {} : { at }),
    color: options.color ?? declared?.color?.value ?? (isWhole ? 'wave' : 'state'),
    // The plain map names owners; a declared view shows what it says.
    show: options.show ?? shownBy(declared),
    direction: options.direction ?? declared?.direction?.value ?? 'up',
    include: [...(options.include ?? []), ...names(declared?.include)],
    exclude: [...(options.exclude ?? []), ...names(declared?.exclude)],
  };
}

function shownBy(declared: View | undefined): readonly ViewExtra[] {
  return declared ? declared.show.map((extra) => extra.value) : ['owners'];
}

function names(refs: View['include'] | undefined): string[] {
  return (refs ?? []).map((ref) => ref.value);
}
