import type { Mark, Stroke, TextMark } from '../marks/mark.ts';
import type { Picture } from '../picture.ts';
import { fontFamily } from '../text/measure.ts';
import { colourOf, type Theme, type ThemeName, themes } from './themes.ts';
import { attribute, content, number } from './xml.ts';

/** The picture as one SVG that needs nothing from outside. The same picture and theme give the same bytes. */
export function svgOf(picture: Picture, theme: ThemeName | Theme = 'light'): string {
  const look = typeof theme === 'string' ? themes[theme] : theme;
  const { width, height } = picture;
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="picture-title picture-description" font-family="${attribute(fontFamily)}">`,
    `<title id="picture-title">${content(picture.title)}</title>`,
    `<desc id="picture-description">${content(picture.description)}</desc>`,
    `<rect width="${number(width)}" height="${number(height)}" fill="${colourOf(look, 'page')}"/>`,
    ...picture.marks.map((mark) => markup(mark, look)),
    '</svg>\n',
  ].join('\n');
}

function markup(mark: Mark, theme: Theme): string {
  switch (mark.type) {
    case 'rect': {
      const place = `x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"`;
      const radius = mark.radius ? ` rx="${number(mark.radius)}"` : '';
      return `<rect ${place}${radius}${paints(mark, theme)}/>`;
    }
    case 'circle':
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.radius)}"${paints(mark, theme)}/>`;
    case 'path':
      return `<path d="${attribute(mark.d)}"${paints(mark, theme)}/>`;
    case 'text':
      return textMarkup(mark, theme);
    case 'group': {
      const id = mark.id ? ` id="${attribute(mark.id)}"` : '';
      const role = mark.role ? ` class="${attribute(mark.role)}"` : '';
      const opacity = mark.opacity === undefined ? '' : ` opacity="${number(mark.opacity)}"`;
      const title = mark.title ? `<title>${content(mark.title)}</title>` : '';
      const description = mark.description ? `<desc>${content(mark.description)}</desc>` : '';
      const inner = mark.marks.map((child) => markup(child, theme)).join('\n');
      return `<g${id}${role}${opacity}>${title}${description}\n${inner}\n</g>`;
    }
  }
}

function textMarkup(mark: TextMark, theme: Theme): string {
  const { font } = mark;
  const weight = font.weight === 'bold' ? ' font-weight="600"' : '';
  const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : '';
  const fit = mark.fit ? ` textLength="${number(mark.fit)}" lengthAdjust="spacingAndGlyphs"` : '';
  const struck = mark.struck ? ' text-decoration="line-through"' : '';
  const place = `x="${number(mark.x)}" y="${number(mark.y)}"`;
  const look = `font-size="${number(font.size)}"${weight} fill="${colourOf(theme, mark.fill)}"`;
  return `<text ${place} ${look}${anchor}${struck}${fit}>${content(mark.text)}</text>`;
}

function paints(mark: { readonly fill?: string; readonly stroke?: Stroke }, theme: Theme): string {
  const fill = ` fill="${mark.fill ? colourOf(theme, mark.fill) : 'none'}"`;
  const { stroke } = mark;
  if (!stroke) return fill;
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"` : '';
  return `${fill} stroke="${colourOf(theme, stroke.paint)}" stroke-width="${number(stroke.width)}"${dash}`;
}
