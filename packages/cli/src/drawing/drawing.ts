import type { ResolvedMap, Walk } from '@migmap/core';
import { type Picture, svgOf, type ThemeName } from '@migmap/diagram';
import { pictureJson, pngOf } from '@migmap/exporters';
import type { DrawingFormat } from './drawing-formats.ts';
import { pngParts } from './png-parts.ts';

/** What is to be written down. */
export interface Drawn {
  readonly map: ResolvedMap;
  readonly walked: Walk;
  readonly picture: Picture;
  readonly theme: ThemeName;
  /** Pixels for each of the SVG's. */
  readonly scale: number;
}

/** Writes a picture in one format. */
export type Drawing = (drawn: Drawn) => string | Uint8Array | Promise<string | Uint8Array>;

export const drawings: Readonly<Partial<Record<DrawingFormat, Drawing>>> = {
  svg: ({ picture, theme }) => svgOf(picture, theme),
  png: ({ picture, theme, scale }) => pngOf(svgOf(picture, theme), scale, pngParts),
  json: ({ picture }) => pictureJson(picture),
};
