import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ellipsis, type Font, widthOf, wrap } from './measure.ts';

const font: Font = { size: 10, weight: 'regular' };

describe('text', () => {
  it('is as wide as its letters', () => {
    assert.ok(widthOf('mmm', font) > 2 * widthOf('iii', font));
    assert.ok(widthOf('Mail', { ...font, weight: 'bold' }) > widthOf('Mail', font));
    assert.equal(widthOf('Mail', { ...font, size: 20 }), 2 * widthOf('Mail', font));
  });

  it('in other scripts is never taken for narrower than it is', () => {
    assert.equal(widthOf('東京', font), 20);
    assert.equal(widthOf('é', font), widthOf('e', font));
    assert.equal(widthOf('e\u0301', font), widthOf('e', font));
  });

  it('that is too long ends in an ellipsis', () => {
    assert.equal(ellipsis('Mail', 100, font), 'Mail');
    assert.match(ellipsis('Mail and calendar', 50, font), /^Mail.*…$/);
  });

  it('is broken at spaces, and cut where even a line of its own is too short for a word', () => {
    assert.deepEqual(wrap('Mail and calendar', 45, font, 3), ['Mail and', 'calendar']);
    assert.equal(wrap('Mail and calendar of everybody', 45, font, 2).length, 2);
    assert.deepEqual(wrap('', 45, font, 2), []);
  });

  it('never leaves the width it is given', () => {
    const law = fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 12, max: 300 }),
      (text, width) => {
        for (const line of wrap(text, width, font, 3)) assert.ok(widthOf(line, font) <= width);
      },
    );
    fc.assert(law);
  });
});
