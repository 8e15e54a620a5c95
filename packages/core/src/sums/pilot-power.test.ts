import assert from 'node:assert/strict';
import { shownByPilot } from './pilot-power.ts';

describe('what a pilot can show', () => {
  it('is only what hits many, where few take part', () => {
    assert.equal(shownByPilot(60).toFixed(1), '4.9');
    assert.equal(shownByPilot(10).toFixed(1), '25.9');
    assert.equal(shownByPilot(1).toFixed(1), '95.0');
  });

  it('is nothing but what hits all, where nobody takes part', () => {
    assert.equal(shownByPilot(0), 100);
  });
});
