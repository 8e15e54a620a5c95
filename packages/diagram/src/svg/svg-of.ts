import type { Mark, Paint, Stroke, TextMark } from '../marks/mark.ts';
import type { Picture } from '../picture.ts';
import { fontFamily } from '../text/measure.ts';
import { colourOf, type Theme, type ThemeName, themes } from './themes.ts';
import { attribute, content, number } from './xml.ts';

/** The picture as one SVG that needs nothing from outside. The same picture and theme give the same bytes. */
export function svgOf(picture: Picture, theme: ThemeName | Theme = 'light'): string {
  const look = typeof theme === 'string' ? themes[theme] : theme;
  const pen: SvgPen = {
    colour: (paint) => colourOf(look, paint),
    name: (id) => `id="${attribute(id)}"`,
    fit: (mark) => mark.fit,
  };
  const { width, height } = picture;
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="picture-title picture-description" font-family="${attribute(fontFamily)}">`,
    `<title id="picture-title">${content(picture.title)}</title>`,
    `<desc id="picture-description">${content(picture.description)}</desc>`,
    `<rect width="${number(width)}" height="${number(height)}" fill="${pen.colour('page')}"/>`,
    ...picture.marks.map((mark) => svgMarkup(mark, pen)),
    '</svg>\n',
  ].join('\n');
}

/** What depends on where the marks of a picture are written. */
export interface SvgPen {
  readonly colour: (paint: Paint) => string;
  /** The attribute that says which thing a group is. */
  readonly name: (id: string) => string;
  /** The width to which a text is held, whatever font there is. */
  readonly fit: (mark: TextMark) => number | undefined;
}

/** A mark as SVG, for a page that holds several pictures and has colours of its own. */
export function svgMarkup(mark: Mark, pen: SvgPen): string {
  switch (mark.type) {
    case 'rect': {
      const place = `x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"`;
      const radius = mark.radius ? ` rx="${number(mark.radius)}"` : '';
      return `<rect ${place}${radius}${paints(mark, pen)}/>`;
    }
    case 'circle':
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.radius)}"${paints(mark, pen)}/>`;
    case 'path':
      return `<path d="${attribute(mark.d)}"${paints(mark, pen)}/>`;
    case 'text':
      return textMarkup(mark, pen);
    case 'group': {
      const id = mark.id ? ` ${pen.name(mark.id)}` : '';
      const role = mark.role ? ` class="${attribute(mark.role)}"` : '';
      const opacity = mark.opacity === undefined ? '' : ` opacity="${number(mark.opacity)}"`;
      const title = mark.title ? `<title>${content(mark.title)}</title>` : '';
      const description = mark.description ? `<desc>${content(mark.description)}</desc>` : '';
      const inner = mark.marks.map((child) => svgMarkup(child, pen)).join('\n');
      return `<g${id}${role}${opacity}>${title}${description}\n${inner}\n</g>`;
    }
  }
}

function textMarkup(mark: TextMark, pen: SvgPen): string {
  const { font } = mark;
  const weight = font.weight === 'bold' ? ' font-weight="600"' : '';
  const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : '';
  const width = pen.fit(mark);
  const fit = width ? ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const struck = mark.struck ? ' text-decoration="line-through"' : '';
  const place = `x="${number(mark.x)}" y="${number(mark.y)}"`;
  const look = `font-size="${number(font.size)}"${weight} fill="${pen.colour(mark.fill)}"`;
  return `<text ${place} ${look}${anchor}${struck}${fit}>${content(mark.text)}</text>`;
}

function paints(mark: { readonly fill?: string; readonly stroke?: Stroke }, pen: SvgPen): string {
  const fill = ` fill="${mark.fill ? pen.colour(mark.fill) : 'none'}"`;
  const { stroke } = mark;
  if (!stroke) return fill;
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"` : '';
  return `${fill} stroke="${pen.colour(stroke.paint)}" stroke-width="${number(stroke.width)}"${dash}`;
}
