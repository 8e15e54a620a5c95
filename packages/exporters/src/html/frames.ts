import { inEnglish, type Walk } from '@migmap/core';
import {
  type Picture,
  type PictureOptions,
  type SvgPen,
  shownTitle,
  stateWords,
  svgMarkup,
  svgNumber,
} from '@migmap/diagram';
import type { Frame, PageView } from './page-data.ts';

/** A view with all its moments, and the markup that stands in the page. */
export interface DrawnView {
  readonly picture: Picture;
  readonly title: string;
  readonly markup: readonly string[];
  readonly data: PageView;
}

export type Draw = (options: PictureOptions) => Promise<Picture>;

/**
 * Draws a view; one that shows states also at the end of each wave, everything where it stood before. Markup that
 * several moments have in common is kept once.
 */
export async function drawnView(
  draw: Draw,
  options: PictureOptions,
  { title, walked, pen }: { readonly title: string; readonly walked: Walk; readonly pen: SvgPen },
): Promise<DrawnView> {
  const first = await draw(options);
  const pools = { pieces: new Pool<string>(), routes: new Pool<Routes>() };
  const frames = [
    frameOf(first, options.at === undefined ? WHOLE : momentOf(walked, options.at), pools, pen),
  ];
  const shared = pools.pieces.all.length;
  let { places } = first;
  // Two states are compared as wholes.
  const isWhole = options.at === undefined && options.compare === undefined;
  for (const wave of places && isWhole ? walked.waves : []) {
    const at = wave.name.value;
    const picture: Picture = await draw({ ...options, at, ...(places ? { previous: places } : {}) });
    places = picture.places;
    frames.push(frameOf(picture, momentOf(walked, at), pools, pen));
  }
  const markup = pools.pieces.all.slice(0, shared);
  return { picture: first, title, markup, data: dataOf(options.view ?? 'map', first, frames, pools) };
}

/** From line to line; what is nearly as high stands in one line. */
function inOrderOfReading(nodes: Picture['nodes']): Picture['nodes'] {
  const line = ({ y }: Picture['nodes'][number]): number => Math.round(y / 12);
  return [...nodes].sort((a, b) => line(a) - line(b) || a.x - b.x);
}

interface Pools {
  readonly pieces: Pool<string>;
  readonly routes: Pool<Routes>;
}

type Routes = Readonly<Record<string, string>>;

function dataOf(name: string, first: Picture, frames: readonly Frame[], { pieces, routes }: Pools): PageView {
  return {
    name,
    frames,
    pieces: pieces.all.slice((frames[0]?.pieces ?? []).reduce((most, piece) => Math.max(most, piece + 1), 0)),
    nodes: inOrderOfReading(first.nodes).map(({ id }) => id),
    edges: first.edges.map(({ id, from, to }) => ({ id, from, to })),
    routes: routes.all,
  };
}

const WHOLE = 'The plan as a whole';

function momentOf({ waves }: Walk, name: string): string {
  const index = waves.findIndex((wave) => wave.name.value === name);
  const wave = waves[index];
  return wave ? `After wave ${index + 1}, ${shownTitle(wave)}` : WHOLE;
}

/** Values, each kept once, with its number. */
class Pool<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

function frameOf(picture: Picture, title: string, { pieces, routes }: Pools, pen: SvgPen): Frame {
  const states = picture.nodes.flatMap(({ id, state }) =>
    state ? [[id, inEnglish(stateWords[state])] as const] : [],
  );
  return {
    title,
    width: picture.width,
    height: picture.height,
    pieces: picture.marks.map((mark) => pieces.numberOf(svgMarkup(mark, pen))),
    routes: routes.numberOf(routesOf(picture)),
    ...(states.length > 0 ? { states: Object.fromEntries(states) } : {}),
  };
}

function routesOf({ edges }: Picture): Routes {
  const text = ({ x, y }: Picture['edges'][number]['points'][number]): string =>
    `${svgNumber(x)},${svgNumber(y)}`;
  return Object.fromEntries(edges.map(({ id, points }) => [id, points.map(text).join(' ')]));
}
