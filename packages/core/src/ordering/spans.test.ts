import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ALWAYS,
  contains,
  difference,
  first,
  intersection,
  NEVER,
  type Spans,
  span,
  union,
} from './spans.ts';

/** Any set of instants below 12, some without end. */
const anySpans: fc.Arbitrary<Spans> = fc
  .array(fc.tuple(fc.nat(12), fc.option(fc.integer({ min: 1, max: 5 }))), { maxLength: 3 })
  .map((list) =>
    list.reduce<Spans>(
      (all, [from, length]) => union(all, span(from, length === null ? undefined : from + length)),
      NEVER,
    ),
  );

const instants = Array.from({ length: 20 }, (_, at) => at);

describe('spans', () => {
  it('are sets: what they contain is what their parts say', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        for (const at of instants) {
          assert.equal(contains(union(a, b), at), contains(a, at) || contains(b, at));
          assert.equal(contains(intersection(a, b), at), contains(a, at) && contains(b, at));
          assert.equal(contains(difference(a, b), at), contains(a, at) && !contains(b, at));
        }
      }),
    );
  });

  it('stay sorted and apart', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        for (const result of [union(a, b), intersection(a, b), difference(a, b)]) {
          assert.equal(result.length % 2, 0);
          assert.ok(result.every((value, at) => at === 0 || value > (result[at - 1] ?? 0)));
        }
      }),
    );
  });

  it('know when they begin', () => {
    assert.equal(first(span(3, 5)), 3);
    assert.equal(first(NEVER), undefined);
    assert.deepEqual(difference(ALWAYS, span(0, 4)), [4, Number.POSITIVE_INFINITY]);
    assert.deepEqual(span(4, 4), NEVER);
  });
});
