import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysInMonth, nearestValidMoment, nearestValidTime } from './date.ts';

describe('dates', () => {
  it('that exist need no other', () => {
    for (const date of ['2027-03-14', '2028-02-29', '2027-03-14T22:00'])
      assert.equal(nearestValidMoment(date), undefined);
  });

  it('that do not exist have a nearest one', () => {
    assert.equal(nearestValidMoment('2027-02-30'), '2027-02-28');
    assert.equal(nearestValidMoment('2027-13-01'), '2027-12-01');
    assert.equal(nearestValidMoment('2027-00-00'), '2027-01-01');
    assert.equal(nearestValidMoment('2027-04-31T25:00'), '2027-04-30T23:00');
    assert.equal(nearestValidTime('24:00'), '23:00');
    assert.equal(nearestValidTime('22:00'), undefined);
  });

  it('agree with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });
});
