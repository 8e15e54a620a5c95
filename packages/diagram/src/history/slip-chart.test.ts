import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mark } from '../marks/mark.ts';
import { drawSlipChart, type SlipRow, type SlipWave } from './slip-chart.ts';
import { lanesOf } from './wave-lanes.ts';

const wave = (name: string, from: string, to: string): SlipWave => ({
  name,
  title: `Wave ${name}`,
  from,
  to,
});

const row = (waves: readonly SlipWave[], moved: readonly string[] = []): SlipRow => ({
  date: '2026-10-01',
  label: '0a1b2c3',
  subject: 'A change of plan',
  waves,
  errors: 1,
  warnings: 0,
  moved,
});

describe('the chart of a plan that slips', () => {
  it('says from where to where the end moved', () => {
    const rows = [
      row([wave('one', '2027-01-01', '2027-01-31')]),
      row([wave('one', '2027-01-01', '2027-02-14')], ['one ends 14 days later']),
    ];
    const { description, labels } = drawSlipChart({ title: 'Plan', rows, leftOut: 0 });
    assert.match(description, /^2 commits, .* end moved from 31 Jan 2027 to 14 Feb 2027\./);
    assert.ok(labels.some(({ text }) => text === 'one ends 14 days later'));
  });

  it('makes bands of waves that move, and names them in the legend', () => {
    const rows = [
      row([wave('one', '2027-01-01', '2027-01-31')]),
      row([wave('one', '2027-01-08', '2027-02-07')]),
    ];
    const { marks, labels } = drawSlipChart({ title: 'Plan', rows, leftOut: 0 });
    assert.ok(marks.some((mark) => mark.type === 'group' && mark.id === 'wave/one'));
    assert.ok(labels.some(({ text }) => text === 'Wave one'));
  });

  it('draws a history without dates, and one of a single commit', () => {
    const undated = { name: 'one', title: 'One', from: undefined, to: undefined };
    for (const rows of [[], [row([undated])], [row([wave('one', '2027-01-01', '2027-01-01')])]]) {
      const { width, height } = drawSlipChart({ title: 'Plan', rows, leftOut: 0 });
      assert.ok(width > 0 && height > 0);
    }
  });

  it('keeps everything on the page', () => {
    fc.assert(
      fc.property(fc.array(fc.array(dated, { maxLength: 5 }), { maxLength: 8 }), (states) => {
        const rows = states.map((waves) => row(distinct(waves)));
        const { marks, labels, width, height } = drawSlipChart({ title: 'Plan', rows, leftOut: 0 });
        for (const { x, y, width: w, height: h } of [...labels, ...boxes(marks)]) {
          assert.ok(x >= 0 && y >= 0 && x + w <= width + 0.1 && y + h <= height + 0.1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives waves that run at the same time lanes of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.array(dated, { maxLength: 5 }), { maxLength: 8 }), (states) => {
        const rows = states.map((waves) => row(distinct(waves)));
        const lanes = lanesOf(rows);
        for (const { waves } of rows) {
          for (const [index, a] of waves.entries()) {
            for (const b of waves.slice(index + 1)) {
              const meet = (a.from ?? '') <= (b.to ?? '') && (b.from ?? '') <= (a.to ?? '');
              assert.ok(!meet || lanes.get(a.name) !== lanes.get(b.name));
            }
          }
        }
      }),
    );
  });
});

const day = (number: number): string => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);

const dated = fc
  .record({
    name: fc.constantFrom('one', 'two', 'three', 'four'),
    start: fc.nat({ max: 200 }),
    days: fc.nat({ max: 90 }),
  })
  .map(({ name, start, days }) => wave(name, day(start), day(start + days)));

function distinct(waves: readonly SlipWave[]): SlipWave[] {
  return [...new Map(waves.map((each) => [each.name, each])).values()];
}

function boxes(marks: readonly Mark[]): { x: number; y: number; width: number; height: number }[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'group') return boxes(mark.marks);
    return mark.type === 'rect' ? [mark] : [];
  });
}
