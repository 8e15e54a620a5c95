import type { ResolvedMap, Walk } from '@migmap/core';
import {
  type Limit,
  type Picture,
  type PictureOptions,
  pictureOf,
  svgOf,
  type ThemeName,
} from '@migmap/diagram';
import type { PictureForm } from '@migmap/protocol';

/** What is to be drawn of a map; it can be sent to another thread. */
export interface PictureWish {
  readonly options: Omit<PictureOptions, 'limit'>;
  readonly forms: readonly PictureForm[];
  readonly theme: ThemeName;
  /** Milliseconds after which it is to be finished in a simpler way. */
  readonly time: number;
}

export interface Painted {
  readonly picture?: Picture;
  readonly svg?: string;
}

/** Draws it, looking up between two stages whether anybody still wants it. */
export async function painted(
  map: ResolvedMap,
  walked: Walk,
  { options, forms, theme, time }: PictureWish,
  limit: Required<Pick<Limit, 'cancelled' | 'pause'>>,
): Promise<Painted> {
  const end = performance.now() + time;
  // What nobody wants any more has no time left, so that it soon comes to where it is given up.
  const expired = (): boolean => performance.now() > end || limit.cancelled();
  const picture = await pictureOf(map, walked, { ...options, limit: { ...limit, expired } });
  return {
    ...(forms.includes('picture') ? { picture } : {}),
    ...(forms.includes('svg') ? { svg: svgOf(picture, theme) } : {}),
  };
}

// Node and browsers have it; it is named here so that the server needs the types of neither.
declare const performance: { now(): number };
