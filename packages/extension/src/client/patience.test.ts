import assert from 'node:assert/strict';
import { Patience } from './patience.ts';

describe('patience with a server that ends', () => {
  const minutes = (...ends: readonly number[]): boolean[] => {
    const patience = new Patience();
    return ends.map((minute) => patience.isOver(minute * 60_000));
  };

  it('is over at the fifth end within three minutes', () => {
    assert.deepEqual(minutes(0, 0.5, 1, 1.5, 2), [false, false, false, false, true]);
  });

  it('lasts for ever where it ends now and then', () => {
    assert.deepEqual(minutes(0, 1, 2, 3, 4, 5, 6), Array(7).fill(false));
  });

  it('is new when a person has started it', () => {
    const patience = new Patience();
    for (let times = 0; times < 5; times++) patience.isOver(0);
    patience.renew();
    assert.equal(patience.isOver(1), false);
  });
});
