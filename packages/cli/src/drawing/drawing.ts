import { type Picture, type PictureOptions, svgOf, type ThemeName } from '@migmap/diagram';
import {
  type Drawn,
  d2Of,
  dotOf,
  mermaidNotes,
  mermaidOf,
  pageTabs,
  pictureJson,
  textOf,
} from '@migmap/exporters';
import type { DrawingFormat } from './drawing-formats.ts';

/** What is to be written down, and how. */
export interface Order extends Drawn {
  /** Absent where nobody has said one. */
  readonly theme?: ThemeName;
  /** Pixels for each of the SVG's. */
  readonly scale: number;
  /** Other pictures of the same map, for a format that holds several. */
  readonly draw: (options: PictureOptions) => Promise<Picture>;
}

/** Writes a picture in one format. */
export type Drawing = (order: Order) => string | Uint8Array | Promise<string | Uint8Array>;

/** What most runs do not need is a part of its own, loaded when it is asked for. */
export const drawings: Readonly<Record<DrawingFormat, Drawing>> = {
  svg: ({ picture, theme }) => svgOf(picture, theme),
  png: async ({ picture, theme, scale }) => {
    const { pixels } = await import('./pixels.ts');
    return pixels(svgOf(picture, theme), scale);
  },
  html: async (order) => {
    const { page } = await import('./page.ts');
    // The page itself need not know how pictures are drawn.
    return page({ ...order, views: pageTabs(order.map) });
  },
  mermaid: mermaidOf,
  dot: dotOf,
  d2: d2Of,
  text: textOf,
  json: ({ picture }) => pictureJson(picture),
};

/** What a reader of the format should know of this drawing. */
export function notesOn(format: DrawingFormat, drawing: string | Uint8Array): string[] {
  return format === 'mermaid' && typeof drawing === 'string' ? mermaidNotes(drawing) : [];
}
