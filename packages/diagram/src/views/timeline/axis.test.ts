import assert from 'node:assert/strict';
import { addDays, beginOf, inEnglish } from '@migmap/core';
import fc from 'fast-check';
import { tiersOf } from './axis-tiers.ts';
import { lengthWords, spanWords, weekNumber } from './date-words.ts';
import { packed, type TimeItem } from './rows.ts';
import { timeAxis } from './time-axis.ts';

const axis = (from: string, to: string) => timeAxis({ from: beginOf(from), to: beginOf(to) }, 100);
const titles = (from: string, to: string): string[] => tiersOf(axis(from, to)).map((tier) => tier.title);

describe('an axis of time', () => {
  it('shows what fits: hours of a weekend, weeks of a year, quarters of a decade', () => {
    assert.deepEqual(titles('2027-04-09', '2027-04-12'), ['Day', 'Time']);
    assert.deepEqual(titles('2027-04-01', '2027-05-01'), ['Month', 'Week', 'Day']);
    assert.deepEqual(titles('2027-01-01', '2027-12-31'), ['Year', 'Month', 'Week']);
    assert.deepEqual(titles('2027-01-01', '2030-01-01'), ['Year', 'Month']);
    assert.deepEqual(titles('2027-01-01', '2036-01-01'), ['Year', 'Quarter']);
    assert.deepEqual(titles('1927-01-01', '2036-01-01'), ['Year']);
  });

  it('keeps weeks as strokes where they have no room for numbers', () => {
    const months = tiersOf(axis('2027-01-01', '2029-12-31'))[1];
    assert.ok((months?.ticks.length ?? 0) >= 156);
  });

  it('gives time the room that it takes', () => {
    const { at, perDay } = axis('2027-01-01', '2027-07-01');
    const gap = (from: string, to: string): number => at(to) - at(from);
    assert.ok(Math.abs(gap('2027-03-01', '2027-03-31') - 30 * perDay) < 0.02);
    assert.ok(Math.abs(gap('2027-03-01T06:00', '2027-03-01T18:00') - perDay / 2) < 0.02);
  });

  it('has cells that touch, from end to end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 6000 }), (start, days) => {
        const from = addDays('2015-01-01', start);
        const scale = axis(from, addDays(from, days));
        for (const { cells } of tiersOf(scale)) {
          const borders = [...cells.map(({ x }) => x), scale.x + scale.width];
          assert.equal(cells[0]?.x, scale.x);
          for (const [index, { x, width }] of cells.entries())
            assert.ok(Math.abs(x + width - (borders[index + 1] ?? 0)) < 0.02);
        }
      }),
    );
  });

  it('names weeks and spans as people do', () => {
    assert.deepEqual(
      ['2027-01-01', '2027-01-04', '2026-12-31', '2028-12-31'].map(weekNumber),
      [53, 1, 53, 52],
    );
    assert.equal(inEnglish(spanWords('2027-03-01', '2027-03-26')), '1 – 26 Mar 2027');
    assert.equal(inEnglish(spanWords('2027-02-22', '2027-03-05')), '22 Feb – 5 Mar 2027');
    assert.equal(inEnglish(spanWords('2027-12-13', '2028-01-16')), '13 Dec 2027 – 16 Jan 2028');
    assert.equal(inEnglish(lengthWords('2027-03-01', '2027-03-01')), '1 day');
    assert.equal(inEnglish(lengthWords('2027-03-01', '2027-03-26')), '4 weeks');
    assert.equal(inEnglish(lengthWords('2027-01-01', '2027-12-31')), '12 months');
  });
});

describe('things in a row', () => {
  const scale = axis('2027-01-01', '2027-12-31');
  const item = fc
    .record({
      day: fc.integer({ min: -40, max: 400 }),
      days: fc.integer({ min: 0, max: 90 }),
      text: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: undefined }),
      reach: fc.integer({ min: 0, max: 7 }),
    })
    .map(
      ({ day, days, text, reach }): TimeItem => ({
        role: 'thing',
        from: beginOf(addDays('2027-01-01', day)),
        to: beginOf(addDays('2027-01-01', day + days)),
        reach,
        ...(text === undefined ? {} : { text }),
        draw: () => [],
      }),
    );

  it('lie on nothing, and their words stay on the axis', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const placed = packed(items, scale).map(({ text, x0, x1, line, beyond, item: { reach = 0 } }) => {
          const own = beyond ? 0 : reach;
          const left = text?.side === 'left' ? text.x - text.width : x0 - own;
          const right = text?.side === 'right' ? text.x + text.width : x1 + own;
          if (text) assert.ok(left >= scale.x - own - 0.1 && right <= scale.x + scale.width + own + 0.1);
          return { left, right, line };
        });
        for (const [index, a] of placed.entries())
          for (const b of placed.slice(index + 1))
            assert.ok(a.line !== b.line || a.left >= b.right || b.left >= a.right);
      }),
    );
  });
});
