import assert from 'node:assert/strict';
import { isUnknownUnit, parseQuantity, type Quantity } from '../model/quantity.ts';
import { addMonths, dateMinus, datePlus } from './calendar.ts';

describe('the calendar', () => {
  it('goes by months of the calendar', () => {
    assert.equal(dateMinus('2027-08-31', quantity('3mo')), '2027-05-31');
    assert.equal(dateMinus('2027-12-31', quantity('6mo')), '2027-06-30');
    assert.equal(datePlus('2028-01-31', quantity('1mo')), '2028-02-29');
    assert.equal(datePlus('2028-02-29', quantity('1y')), '2029-02-28');
    assert.equal(addMonths('2027-01-15', -1), '2026-12-15');
  });

  it('goes by days where days or weeks are said', () => {
    assert.equal(dateMinus('2027-08-31', quantity('90d')), '2027-06-02');
    assert.equal(datePlus('2027-12-20', quantity('2w')), '2028-01-03');
  });

  it('counts a part of a day as a day, and a part of a month by 30 days', () => {
    assert.equal(dateMinus('2027-08-31', quantity('36h')), '2027-08-29');
    assert.equal(datePlus('2027-01-31', quantity('1.5mo')), '2027-03-15');
  });
});

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  assert.ok(!isUnknownUnit(parsed));
  return parsed;
}
