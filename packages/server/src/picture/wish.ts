import type { ResolvedMap, Walk } from '@migmap/core';
import {
  type Limit,
  type Picture,
  type PictureOptions,
  pictureOf,
  svgOf,
  type ThemeName,
} from '@migmap/diagram';
import { type PageSource, pageTabs } from '@migmap/exporters';
import type { PictureForm } from '@migmap/protocol';
import { speakerFor } from '../languages.ts';
import { type OlderTexts, olderState } from './older.ts';

/** What is to be drawn of a map; it can be sent to another thread. */
export interface PictureWish {
  readonly options: Omit<PictureOptions, 'limit' | 'compare' | 'speak'>;
  /** Of those who look at it; what speaks it could not be sent. */
  readonly locale?: string;
  readonly forms: readonly PictureForm[];
  readonly theme: ThemeName;
  /** Milliseconds after which it is to be finished in a simpler way. */
  readonly time: number;
  /** The state that the map is compared with. */
  readonly older?: OlderTexts;
}

export interface Painted {
  readonly picture?: Picture;
  readonly svg?: string;
  readonly html?: string;
}

/** Draws it, looking up between two stages whether anybody still wants it. */
export async function painted(
  map: ResolvedMap,
  walked: Walk,
  { options: wanted, forms, theme, time, older, locale }: PictureWish,
  limit: Required<Pick<Limit, 'cancelled' | 'pause'>>,
): Promise<Painted> {
  const end = performance.now() + time;
  // What nobody wants any more has no time left, so that it soon comes to where it is given up.
  const expired = (): boolean => performance.now() > end || limit.cancelled();
  const options = older ? { ...wanted, compare: olderState(older, map) } : wanted;
  const speak = await speakerFor(locale);
  const draw = (more: PictureOptions): Promise<Picture> =>
    pictureOf(map, walked, { ...more, limit: { ...limit, expired } });
  const picture = await draw(speak ? { ...options, speak } : options);
  return {
    ...(forms.includes('picture') ? { picture } : {}),
    ...(forms.includes('svg') ? { svg: svgOf(picture, theme) } : {}),
    ...(forms.includes('html') ? { html: await pageOf({ map, walked, options, theme, draw }) } : {}),
  };
}

/** A page is in English as a whole. Loaded when it is asked for, where a bundle has it as a part of its own. */
async function pageOf({ options, map, ...source }: Omit<PageSource, 'views' | 'sha256'>): Promise<string> {
  const { page } = await import('./page.ts');
  const { previous, ...wanted } = options;
  return page({ ...source, map, options: wanted, views: pageTabs(map) });
}

// Node and browsers have it; it is named here so that the server needs the types of neither.
declare const performance: { now(): number };
