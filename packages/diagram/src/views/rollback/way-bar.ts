import type { Mark } from '../../marks/mark.ts';
import { severitySign } from '../../marks/symbols.ts';
import type { WaveAxis } from '../columns/wave-axis.ts';
import type { Way } from './ways.ts';

const THICK = 8;

/** What a bar shows, for the legend. */
export type BarPart = 'open' | 'longer' | 'cut' | 'never' | 'none' | 'endless';

/** From the first move to where going back ends, with what is promised beyond it or would be possible. */
export function drawBar(
  way: Way,
  axis: WaveAxis,
  y: number,
): { readonly marks: Mark[]; readonly parts: BarPart[] } {
  const { horizon, cut } = way;
  const begin = axis.at(way.begins);
  if (horizon.rollbacks.length === 0) return { marks: severitySign('warning', begin, y), parts: ['none'] };
  if (way.never && !horizon.until) return { marks: severitySign('error', begin, y), parts: ['never'] };
  const end = horizon.horizon && axis.at(horizon.horizon);
  const until = horizon.until && (axis.atDay(horizon.until.value) ?? axis.right);
  if (cut && end !== undefined) return cutBar(begin, end, Math.max(until ?? end, end + 16), y);
  if (until !== undefined) {
    const close = Math.max(begin + 4, end === undefined ? until : Math.min(until, end));
    const marks = [bar(begin, close, y), tick(close, y)];
    if (end === undefined || end - close < 8) return { marks, parts: ['open'] };
    return { marks: [...marks, ...longer(close, end, y)], parts: ['open', 'longer'] };
  }
  if (!way.ends)
    return { marks: [bar(begin, axis.right - 8, y), head(axis.right, y)], parts: ['open', 'endless'] };
  const close = Math.max(begin + 4, axis.at(way.ends.instant));
  return { marks: [bar(begin, close, y), tick(close, y)], parts: ['open'] };
}

function cutBar(begin: number, end: number, until: number, y: number): { marks: Mark[]; parts: BarPart[] } {
  const promised: Mark = {
    type: 'path',
    d: `M${end} ${y}H${until}`,
    stroke: { paint: 'error', width: 3, dash: [4, 3] },
  };
  const close = Math.max(begin + 4, end);
  const marks = [bar(begin, close, y), promised, tick(until, y, 'error'), ...severitySign('error', close, y)];
  return { marks, parts: ['open', 'cut'] };
}

function bar(from: number, to: number, y: number): Mark {
  return {
    type: 'rect',
    x: from,
    y: y - THICK / 2,
    width: Math.max(4, to - from),
    height: THICK,
    radius: 2,
    fill: 'accent',
  };
}

function tick(x: number, y: number, paint = 'accent'): Mark {
  return { type: 'path', d: `M${x} ${y - 8}V${y + 8}`, stroke: { paint, width: 2 } };
}

function longer(from: number, to: number, y: number): Mark[] {
  return [
    {
      type: 'path',
      d: `M${from + 3} ${y}H${to - 4}`,
      stroke: { paint: 'line-soft', width: 1.6, dash: [1.6, 3] },
    },
    { type: 'circle', x: to, y, radius: 3.4, fill: 'card', stroke: { paint: 'line', width: 1.4 } },
  ];
}

function head(x: number, y: number): Mark {
  return { type: 'path', d: `M${x} ${y}L${x - 9} ${y - 7}V${y + 7}Z`, fill: 'accent' };
}

/** The parts as they look, for the legend. */
export function barSample(part: BarPart, x: number, y: number): Mark[] {
  const middle = y + 6;
  switch (part) {
    case 'open':
      return [bar(x, x + 22, middle), { ...tick(x + 22, middle) }];
    case 'longer':
      return longer(x - 2, x + 20, middle);
    case 'endless':
      return [bar(x, x + 16, middle), head(x + 24, middle)];
    case 'never':
      return severitySign('error', x + 12, middle);
    case 'none':
      return severitySign('warning', x + 12, middle);
    case 'cut':
      return [
        {
          type: 'path',
          d: `M${x + 6} ${middle}H${x + 24}`,
          stroke: { paint: 'error', width: 3, dash: [4, 3] },
        },
        ...severitySign('error', x + 6, middle),
      ];
  }
}
