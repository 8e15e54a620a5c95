/* TextMate grammars, as far as this one needs them. */

/** A rule of a TextMate grammar. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
  /** What stands inside is looked for first, and the end only where nothing of it is. */
  readonly applyEndPatternLast?: 1;
}

export type Captures = Readonly<Record<string, { readonly name: string }>>;

/** A name of the language. */
export const NAME = '[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*';

/** A word, and not a part of one: names may have hyphens. */
export function word(text: string): string {
  return `(?<![\\w-])${text}(?![\\w-])`;
}
