import { inEnglish, saying } from '@migmap/core';
import {
  type Difference,
  factsOf,
  settingsOf,
  svgNumber,
  type ThemeName,
  xmlAttribute,
  xmlContent,
} from '@migmap/diagram';
import type { Drawn } from '../drawn.ts';
import { plain } from '../plain.ts';
import { changeList, differenceIn, withChanges } from './difference.ts';
import { type Draw, type DrawnView, drawnView } from './frames.ts';
import { pageScript, pageStyle } from './generated/page-parts.ts';
import { listOf } from './list.ts';
import type { PageData, Thing } from './page-data.ts';
import { Palette } from './palette.ts';
import { planThings } from './plan-things.ts';
import { serviceThings } from './service-things.ts';

/** A view as a page offers it. */
export interface PageTab {
  readonly name: string;
  readonly title: string;
}

/** What a page is made of. */
export interface PageSource extends Omit<Drawn, 'picture'> {
  /** Absent: as the reader's system has it. */
  readonly theme?: ThemeName;
  readonly draw: Draw;
  /** In the order of their tabs. */
  readonly views: readonly PageTab[];
  /** SHA-256 in base64, of a text in UTF-8. */
  readonly sha256: (text: string) => string | Promise<string>;
}

/**
 * All views of a map as one page that needs nothing from outside: to be sent, put on a share, and opened from
 * there. Without scripts it shows all pictures one under the other.
 */
export async function htmlOf(source: PageSource): Promise<string> {
  const { walked, options } = source;
  const palette = new Palette();
  const drawn: DrawnView[] = [];
  for (const { name, title } of source.views) {
    const context = { title, walked, pen: palette.pen };
    drawn.push(await drawnView(source.draw, { ...options, view: name }, context));
  }
  const data: PageData = { views: drawn.map((view) => view.data), things: thingsOf(source) };
  return page(source, drawn, data, `${palette.css()}\n${pageStyle}`);
}

function thingsOf({ map, walked, options }: PageSource): Record<string, Thing> {
  const difference = differenceIn({ map, options });
  const known = factsOf(difference?.union ?? map, walked, settingsOf({ map, walked, options }));
  const facts = { ...known, say: saying(inEnglish) };
  const things = new Map([...serviceThings(facts), ...planThings(facts)]);
  return difference ? withChanges(things, difference) : Object.fromEntries(things);
}

async function page(
  source: PageSource,
  drawn: readonly DrawnView[],
  data: PageData,
  style: string,
): Promise<string> {
  const { sha256, theme, options, map } = source;
  const difference = differenceIn({ map, options });
  const named = (map.header ?? options.compare?.map.header)?.title?.value || 'Migration map';
  const title = plain(difference ? `${named}: what changes` : named);
  const policy = `default-src 'none'; script-src 'sha256-${await sha256(pageScript)}'; style-src 'sha256-${await sha256(style)}'; base-uri 'none'; form-action 'none'`;
  const first = options.view ?? 'map';
  return `<!doctype html>
<html lang="en"${theme === undefined ? '' : ` data-theme="${theme}"`} data-view="${xmlAttribute(first)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="migmap">
<title>${xmlContent(title)}</title>
<style>${style}</style>
</head>
<body>
${header(title, drawn)}
<div id="work">
<main>
${drawn.map((view) => section(view, twinOf(view, difference))).join('\n')}
</main>
<aside id="details" aria-label="Details" hidden></aside>
</div>
${FOOTER}
<script type="application/json" id="data">${json(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function header(title: string, drawn: readonly DrawnView[]): string {
  const tabs = drawn.map(
    ({ data, title: text }) =>
      `<button type="button" role="tab" id="tab-${xmlAttribute(data.name)}" aria-controls="view-${xmlAttribute(data.name)}" aria-selected="false" tabindex="-1">${xmlContent(text)}</button>`,
  );
  return `<header>
<h1>${xmlContent(title)}</h1>
<div role="tablist" aria-label="Views" class="scripted">${tabs.join('')}</div>
<div class="tools scripted">
<span id="hits" role="status"></span>
<label><span class="unseen">Search</span><input type="search" id="search" placeholder="Search ( / )" autocomplete="off" spellcheck="false"></label>
</div>
</header>`;
}

/** All that a picture says, as a list; of two states it is what has changed. */
function twinOf({ picture }: DrawnView, difference: Difference | undefined): string {
  const [words, list] = difference
    ? ['All changes as a list', changeList(difference)]
    : ['The same as a list', listOf(picture)];
  return `<details class="twin"><summary>${words}</summary>\n${list}\n</details>`;
}

function section(view: DrawnView, twin: string): string {
  const { picture, title, markup, data } = view;
  const name = xmlAttribute(data.name);
  const box = `0 0 ${svgNumber(picture.width)} ${svgNumber(picture.height)}`;
  const notes = picture.notes.map((note) => `<li>${xmlContent(note)}</li>`);
  return `<section id="view-${name}" aria-labelledby="heading-${name}">
<h2 id="heading-${name}">${xmlContent(title)}</h2>
<div class="stage"><svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="group" aria-label="${xmlAttribute(`${title}: ${picture.description}`)}">
${markup.join('\n')}
</svg></div>
${notes.length > 0 ? `<ul class="notes">${notes.join('')}</ul>` : ''}
${twin}
</section>`;
}

const FOOTER = `<footer class="scripted">
<div id="scrubber" hidden><button type="button" id="before" aria-label="The moment before">◀</button><input type="range" id="moment" min="0" value="0" step="1" aria-label="Moment of the plan"><button type="button" id="after" aria-label="The moment after">▶</button><output id="moment-name" for="moment"></output></div>
<div class="tools">
<button type="button" id="zoom-out" title="Smaller ( − )" aria-label="Smaller">−</button>
<button type="button" id="zoom-in" title="Larger ( + )" aria-label="Larger">+</button>
<button type="button" id="fit" title="All of it ( 0 )">Fit</button>
<label><span class="unseen">Colours</span><select id="theme"><option value="">As the system</option><option value="light">Light</option><option value="dark">Dark</option><option value="high-contrast">High contrast</option><option value="print">For paper</option></select></label>
</div>
<details class="keys"><summary>Keys</summary><dl><dt>Tab, Enter</dt><dd>to the picture, and to a thing in it; Enter tells of it</dd><dt>Arrows</dt><dd>from thing to thing; on the picture itself they move it</dd><dt>+ − 0</dt><dd>larger, smaller, all of it</dd><dt>/</dt><dd>search; Enter goes to the next hit</dd><dt>, .</dt><dd>the moment before, and after</dd><dt>Esc</dt><dd>closes, clears, goes back</dd></dl></details>
</footer>`;

/** As part of a page, JSON must not end the element that it stands in. */
function json(data: PageData): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
