import { colourOf, type SvgPen, type ThemeName, themes, widthOf, xmlAttribute } from '@migmap/diagram';

/** Hands out a variable for each paint that pictures use, so that one markup has the colours of every theme. */
export class Palette {
  readonly #names = new Map<string, string>();

  readonly pen: SvgPen = {
    colour: (paint) => `var(--${this.#nameOf(paint)})`,
    // Several pictures of a page show the same thing, and ids have to be its only ones.
    name: (id) => `data-id="${xmlAttribute(id)}"`,
    // Who opens the page may have any font.
    fit: ({ text, font }) => Math.round(widthOf(text, font) * 10) / 10,
  };

  #nameOf(paint: string): string {
    const known = this.#names.get(paint);
    if (known !== undefined) return known;
    const name = `c${this.#names.size}`;
    this.#names.set(paint, name);
    return name;
  }

  /** The system decides, unless the reader, or whoever made the page, has decided for a theme. */
  css(): string {
    return [
      `:root,:root[data-theme=light]{${this.#colours('light')}}`,
      `@media (prefers-color-scheme:dark){:root{${this.#colours('dark')}}}`,
      `:root[data-theme=dark]{${this.#colours('dark')}}`,
      `@media (prefers-contrast:more){:root:not([data-theme]){${this.#colours('high-contrast')}}}`,
      `:root[data-theme=high-contrast]{${this.#colours('high-contrast')}}`,
      `:root[data-theme=print]{${this.#colours('print')}}`,
      `@media print{:root,:root[data-theme]{${this.#colours('print')}}}`,
    ].join('\n');
  }

  #colours(name: ThemeName): string {
    const theme = themes[name];
    const page = PAGE_PAINTS.map((paint) => `--${paint}:${colourOf(theme, paint)}`);
    const own = [...this.#names].map(([paint, variable]) => `--${variable}:${colourOf(theme, paint)}`);
    const scheme = name === 'light' || name === 'print' ? 'light' : 'dark';
    return [`color-scheme:${scheme}`, ...page, ...own].join(';');
  }
}

/** What the page around the pictures is painted with. */
const PAGE_PAINTS = [
  'page',
  'lane',
  'lane-edge',
  'card',
  'card-edge',
  'ink',
  'ink-soft',
  'accent',
  'accent-soft',
  'error',
  'warning',
  'info',
];
