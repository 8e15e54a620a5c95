import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spread } from './spread.ts';

describe('spreading', () => {
  it('gives everyone their wish where there is room', () => {
    assert.deepEqual(spread([10, 40, 80], 0, 100, 9), [10, 40, 80]);
  });

  it('keeps those apart that wish the same, and in order', () => {
    assert.deepEqual(spread([50, 50, 50], 0, 100, 10), [40, 50, 60]);
    assert.deepEqual(spread([90, 10], 0, 100, 10), [0, 10]);
  });

  it('draws nearer together where room is short', () => {
    assert.deepEqual(spread([0, 0, 0], 0, 10, 10), [0, 5, 10]);
  });

  it('stays within its bounds', () => {
    const law = fc.property(fc.array(fc.integer({ min: -50, max: 150 }), { maxLength: 12 }), (wishes) => {
      const places = spread(wishes, 0, 100, 9);
      for (const [index, place] of places.entries()) {
        assert.ok(place >= 0 && place <= 100.001);
        assert.ok(index === 0 || place > (places[index - 1] ?? 0));
      }
    });
    fc.assert(law);
  });
});
