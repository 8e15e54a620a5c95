import { l10n } from 'vscode';
import { type FenceHtml, fenceOf, htmlOfAnswer, htmlOfStale, htmlOfText } from './fence.ts';
import type { MarkdownIt, RenderRule, Token } from './markdown-it.ts';
import type { Pictures } from './pictures.ts';

/** As many places of documents whose last picture is kept. */
const PLACES = 40;

/** Fences of maps are shown as pictures in the preview of Markdown; `wake` is told when there is one. */
export function extendMarkdown(pictures: Pictures, wake: () => void): (markdown: MarkdownIt) => MarkdownIt {
  const last = new Map<string, string>();
  return (markdown) => {
    const { rules } = markdown.renderer;
    const before = rules.fence;
    rules.fence = (...given: Parameters<RenderRule>): string => {
      const [tokens, index, , env, renderer] = given;
      const token = tokens[index];
      const code = before?.(...given) ?? '';
      const fence = token && fenceOf(token);
      if (!token || !fence) return code;
      wake();
      const place = placeOf(tokens, index, env);
      const html: FenceHtml = {
        code,
        attributes: renderer.renderAttrs(token),
        prefix: `migmap-${ordinalOf(tokens, index)}-`,
        firstLine: (token.map?.[0] ?? 0) + 2,
        asText: markdown.utils.escapeHtml,
        words: {
          line: (line) => l10n.t('Line {0}:', line),
          stale: l10n.t('The picture of the text before: the new one is being drawn.'),
        },
      };
      const answer = pictures.of(fence);
      if (answer === 'failed') return htmlOfText(l10n.t('There is no picture of this map just now.'), html);
      if (answer) {
        remember(last, place, answer.svg);
        return htmlOfAnswer(answer, html);
      }
      const older = last.get(place);
      return older === undefined
        ? htmlOfText(l10n.t('The picture is being drawn…'), html)
        : htmlOfStale(older, html);
    };
    return markdown;
  };
}

function remember(last: Map<string, string>, place: string, svg: string | undefined): void {
  last.delete(place);
  if (svg !== undefined) last.set(place, svg);
  for (const oldest of [...last.keys()].slice(0, -PLACES)) last.delete(oldest);
}

/** A place in a document: its text may change, and it is still the same. */
function placeOf(tokens: readonly Token[], index: number, env: unknown): string {
  const document = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  return `${String(document ?? '')} ${ordinalOf(tokens, index)}`;
}

function ordinalOf(tokens: readonly Token[], index: number): number {
  return tokens.slice(0, index).filter((token) => token.type === 'fence' && fenceOf(token)).length;
}
