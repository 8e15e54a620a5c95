/* What the Markdown of VS Code hands to those who add to it, as far as it is used here. */

export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: RenderRule } };
  readonly utils: { escapeHtml(text: string): string };
}

export type RenderRule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: unknown,
  renderer: Renderer,
) => string;

export interface Token {
  readonly type: string;
  /** What stands behind the fence: `migmap waves`. */
  readonly info: string;
  readonly content: string;
  /** The lines of the document, from 0. */
  readonly map: readonly [number, number] | null;
}

export interface Renderer {
  renderAttrs(token: Token): string;
}
