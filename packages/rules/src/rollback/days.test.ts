import assert from 'node:assert/strict';
import { daysBetween } from './days.ts';

describe('days between two dates', () => {
  it('counts over months and leap days', () => {
    assert.equal(daysBetween('2027-02-28', '2027-03-01'), 1);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2027-01-01', '2028-01-01'), 365);
    assert.equal(daysBetween('2027-06-20', '2027-06-20'), 0);
  });
  it('is negative backwards', () => {
    assert.equal(daysBetween('2027-03-01', '2027-02-28'), -1);
  });
});
