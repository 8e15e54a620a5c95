import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Picture, type PictureOptions, svgOf } from '@migmap/diagram';
import { dotSvg } from '../foreign/graphviz.ts';
import { generateMap } from '../generator.ts';
import { exampleMaps, pictured, type Walked, walkedText } from '../picture.ts';
import { crossingPairs, crossingPoints } from '../picture-measures.ts';
import { crossingsInSvg, d2Graph, dotGraph } from './dot-graph.ts';
import { type Command, type Times, timesOf } from './measure.ts';
import { type Row, shown, timeRow } from './rows.ts';

/** How long pictures take, against Graphviz and D2 for the same boxes and lines, in this one run. */
export async function pictureRows(cli: string, root: string, cache: string): Promise<Row[]> {
  const clinic = join(root, 'examples/clinic.migmap');
  const render = { args: [cli, 'render', '--format', 'svg', clinic] };
  const rows = [
    timeRow('render to SVG, the clinic, cold', render, 'node -e 0', { args: ['-e', '0'] }, 12, 15),
    timeRow(
      'render to SVG, the clinic, cold',
      render,
      'D2 (wasm), the same graph',
      await d2Command(cache),
      1 / 3,
    ),
  ];
  const open = { expand: ['*'] };
  const maps = new Map([50, 200, 1000].map((count) => [count, walkedText(generateMap(count))]));
  const of = (count: number): Walked => maps.get(count) ?? walkedText('');
  rows.push(await againstDot('picture, 50 services, warm', of(50), open, 8));
  rows.push(await againstDot('picture, 200 services, warm', of(200), open, 8));
  const collapsed = await taken(
    () => drawn(of(1000), {}),
    () => drawn(of(200), open),
  );
  rows.push(ratio('picture, 1 000 services, collapsed', '200 services, all open', collapsed, 1.5));
  // Dot takes so long for it that more runs would say nothing new.
  rows.push(await againstDot('picture, 1 000 services, all open', of(1000), open, 3, 3));
  for (const count of [50, 200]) rows.push(await crossings(count, of(count), open));
  return rows;
}

async function d2Command(cache: string): Promise<Command> {
  const clinic = exampleMaps().get('clinic');
  const path = join(cache, 'clinic.d2');
  if (clinic) writeFileSync(path, d2Graph(await pictured(clinic)));
  return { args: [fileURLToPath(new URL('./d2-only.ts', import.meta.url)), path] };
}

async function againstDot(
  figure: string,
  map: Walked,
  options: PictureOptions,
  budget: number,
  runs = 7,
): Promise<Row> {
  const text = dotGraph(await pictured(map, options));
  const times = await taken(
    () => drawn(map, options),
    () => dotSvg(text),
    runs,
  );
  return ratio(figure, 'Graphviz dot (wasm), the same graph and rows', times, budget);
}

/** Lines that share a trunk cross another line once, as they do on paper; dot's are counted in pairs. */
async function crossings(count: number, map: Walked, options: PictureOptions): Promise<Row> {
  const picture = await pictured(map, options);
  const theirs = crossingsInSvg(await dotSvg(dotGraph(picture)));
  const ours = crossingPoints(picture);
  const detail = `${ours} points (${crossingPairs(picture)} pairs) against ${theirs} pairs`;
  const share = ours / Math.max(1, theirs);
  const figure = `picture, ${count} services: crossings`;
  return {
    figure,
    reference: 'Graphviz dot, the same graph and rows',
    ratio: share,
    budget: 1.1,
    met: share <= 1.1,
    detail,
  };
}

async function drawn(map: Walked, options: PictureOptions): Promise<string> {
  const picture: Picture = await pictured(map, options);
  return svgOf(picture);
}

/** The two in turn, after one warm-up of each. */
async function taken(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  runs = 7,
): Promise<{ readonly a: Times; readonly b: Times }> {
  const seconds = { a: [] as number[], b: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const times = { a: await timeOf(a), b: await timeOf(b) };
    if (run === 0) continue;
    seconds.a.push(times.a);
    seconds.b.push(times.b);
  }
  return { a: timesOf(seconds.a), b: timesOf(seconds.b) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function ratio(
  figure: string,
  reference: string,
  { a, b }: { readonly a: Times; readonly b: Times },
  budget: number,
): Row {
  const value = a.median / b.median;
  const detail = `${shown(a.median)} (min ${shown(a.min)}) against ${shown(b.median)} (min ${shown(b.min)})`;
  return { figure, reference, ratio: value, budget, met: value <= budget, detail };
}
