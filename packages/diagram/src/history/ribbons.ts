import { beginOf, endOf, inEnglish } from '@migmap/core';
import type { Mark } from '../marks/mark.ts';
import { fonts } from '../marks/text.ts';
import { widthOf } from '../text/measure.ts';
import { spanWords } from '../views/timeline/date-words.ts';
import type { TimeAxis } from '../views/timeline/time-axis.ts';
import type { PlacedRow } from './slip-chart.ts';

interface Ribbons {
  readonly rows: readonly PlacedRow[];
  readonly axis: TimeAxis;
  /** Waves in the order of their numbers. */
  readonly names: readonly string[];
  readonly lanes: ReadonlyMap<string, number>;
  readonly lane: number;
}

/** Where a wave lies in one row. */
interface Band {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: string;
  /** It is new here, or lies elsewhere than in the row above; or it is where the wave stands in the end. */
  readonly isNews: boolean;
}

/** Each wave as a band that goes down through the commits; where it moved, it stands out. */
export function drawRibbons(ribbons: Ribbons): Mark[] {
  return ribbons.names.map((name, index) => {
    const bands = bandsOf(name, ribbons);
    const paint = `scale/${index}/${ribbons.names.length}`;
    const marks = bands.flatMap((band, row) => [
      ...between(bands[row - 1], band, paint),
      ...(band ? drawBand(band, paint, String(index + 1)) : []),
    ]);
    return { type: 'group', id: `wave/${name}`, role: 'slip', title: name, marks };
  });
}

function bandsOf(name: string, { rows, axis, lanes, lane }: Ribbons): (Band | undefined)[] {
  const bands: (Band | undefined)[] = [];
  const count = Math.max(0, ...lanes.values()) + 1;
  for (const [index, { waves, y, height }] of rows.entries()) {
    const wave = waves.find((each) => each.name === name);
    const before = bands.at(-1);
    if (!wave?.from || !wave.to) {
      bands.push(undefined);
      continue;
    }
    const [left, right] = [axis.at(beginOf(wave.from)), axis.at(endOf(wave.to))];
    const top = y + (height - count * lane) / 2 + (lanes.get(name) ?? 0) * lane + 1;
    const hasMoved = before === undefined || before.left !== left || before.right !== right;
    const isNews = hasMoved || index === rows.length - 1;
    bands.push({
      left,
      right,
      top,
      bottom: top + lane - 2,
      words: inEnglish(spanWords(wave.from, wave.to)),
      isNews,
    });
  }
  return bands;
}

/** The way from one row to the next: straight down where nothing moved. */
function between(above: Band | undefined, below: Band | undefined, paint: string): Mark[] {
  if (!above || !below) return [];
  const d = `M${above.left} ${above.bottom}H${above.right}L${below.right} ${below.top}H${below.left}Z`;
  return [{ type: 'group', opacity: 0.22, marks: [{ type: 'path', d, fill: paint }] }];
}

function drawBand({ left, right, top, bottom, words, isNews }: Band, paint: string, number: string): Mark[] {
  const width = Math.max(3, right - left);
  const bar: Mark = { type: 'rect', x: left, y: top, width, height: bottom - top, radius: 3, fill: paint };
  if (!isNews) return [{ type: 'group', opacity: 0.5, title: words, marks: [bar] }];
  const text =
    widthOf(number, fonts.badge) + 6 <= width ? [numberIn(number, left + width / 2, bottom, paint)] : [];
  return [{ type: 'group', title: words, marks: [bar, ...text] }];
}

function numberIn(number: string, x: number, bottom: number, paint: string): Mark {
  return {
    type: 'text',
    x,
    y: bottom - 2.4,
    text: number,
    font: fonts.badge,
    fill: `on/${paint}`,
    anchor: 'middle',
  };
}
