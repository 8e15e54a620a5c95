import type { PictureOfTextResult } from '@migmap/protocol';
import type { Token } from './markdown-it.ts';

/** A map in the middle of a document. */
export interface Fence {
  readonly text: string;
  /** The view that stands behind the word `migmap`, if any. */
  readonly view?: string;
}

/** Undefined where a fence is of another language. */
export function fenceOf({ info, content }: Token): Fence | undefined {
  const [language = '', view] = info.trim().split(/[\s,:{]+/);
  if (language.toLowerCase() !== 'migmap') return undefined;
  return { text: content, ...(view === undefined || view === '' ? {} : { view }) };
}

/** What a fence becomes in the preview. Text that was written by people becomes text of a page by `asText`. */
export interface FenceHtml {
  /** The text as every other fence shows it. */
  readonly code: string;
  readonly attributes: string;
  /** What tells its picture from others on the page. */
  readonly prefix: string;
  /** The line of the document at which the text begins, as people count. */
  readonly firstLine: number;
  readonly asText: (text: string) => string;
  readonly words: FenceWords;
}

export interface FenceWords {
  readonly line: (line: number) => string;
  /** The picture is that of an earlier text. */
  readonly stale: string;
}

/** The picture with what is wrong in the plan below it; without one, the text with what keeps it from being read. */
export function htmlOfAnswer({ svg, problems }: PictureOfTextResult, html: FenceHtml): string {
  const shown = svg === undefined ? html.code : ownIds(svg, html.prefix);
  return figure(`${shown}${listOf(problems, html)}`, 'migmap', html);
}

/** While the new picture is drawn: the last one of this place, marked as such. */
export function htmlOfStale(svg: string, html: FenceHtml): string {
  return figure(ownIds(svg, html.prefix), 'migmap migmap-stale', html, html.words.stale);
}

/** There is no picture yet, or none can be had, and why. */
export function htmlOfText(note: string, html: FenceHtml): string {
  return figure(`${html.code}<figcaption>${html.asText(note)}</figcaption>`, 'migmap', html);
}

function figure(content: string, classes: string, { attributes, asText }: FenceHtml, title = ''): string {
  const named = title === '' ? '' : ` title="${asText(title)}"`;
  // The editor of Markdown finds the line of the document by these attributes.
  return `<div${attributes}><figure class="${classes}"${named}>${content}</figure></div>\n`;
}

function listOf(problems: PictureOfTextResult['problems'], { asText, words, firstLine }: FenceHtml): string {
  if (problems.length === 0) return '';
  const rows = problems.map(({ line, message }) => {
    const said = asText(message).replace(/`([^`]+)`/g, '<code>$1</code>');
    return `<li><b>${asText(words.line(firstLine + line))}</b> ${said}</li>`;
  });
  return `<figcaption><ul>${rows.join('')}</ul></figcaption>`;
}

/** Several pictures on one page have names of their own for the same things. */
function ownIds(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${prefix}${id}"`)
    .replace(/ aria-(labelledby|describedby)="([^"]*)"/g, (_, what: string, ids: string) => {
      const own = ids.split(/\s+/).map((id) => `${prefix}${id}`);
      return ` aria-${what}="${own.join(' ')}"`;
    })
    .replace(/(url\(|href=")#/g, (_, before: string) => `${before}#${prefix}`);
}
