import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tracksFor } from './intervals.ts';

const stretches = fc.array(
  fc.record({ key: fc.constantFrom(...'abcdefgh'), from: fc.nat(40), length: fc.nat(20) }),
  { maxLength: 12 },
);

describe('tracks for stretches', () => {
  it('keep apart what touches, unless it has one key', () => {
    fc.assert(
      fc.property(stretches, (drawn) => {
        const all = drawn.map(({ key, from, length }) => ({ key, from, to: from + length }));
        const { of } = tracksFor(all);
        for (const a of all)
          for (const b of all)
            if (a.key !== b.key && a.from <= b.to && b.from <= a.to)
              assert.notEqual(of.get(a.key), of.get(b.key));
      }),
    );
  });

  it('are no more than have to lie beside each other', () => {
    const { count } = tracksFor([
      { key: 'a', from: 0, to: 10 },
      { key: 'b', from: 5, to: 15 },
      { key: 'c', from: 11, to: 20 },
    ]);
    assert.equal(count, 2);
  });
});
