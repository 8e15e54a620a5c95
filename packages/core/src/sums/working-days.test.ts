import assert from 'node:assert/strict';
import { addDays, daysBetween, weekdayOf, workingDaysBefore, workingDaysBetween } from './working-days.ts';

describe('working days', () => {
  it('counts Monday to Friday, the first day included and the last one not', () => {
    assert.equal(workingDaysBetween('2027-03-01', '2027-03-02'), 1);
    assert.equal(workingDaysBetween('2027-03-01', '2027-03-08'), 5);
    assert.equal(workingDaysBetween('2027-02-12', '2027-03-01'), 11);
  });

  it('counts no weekend', () => {
    assert.equal(workingDaysBetween('2027-03-06', '2027-03-08'), 0);
    assert.equal(workingDaysBetween('2027-03-05', '2027-03-08'), 1);
  });

  it('counts none where the second date is not later', () => {
    assert.equal(workingDaysBetween('2027-03-08', '2027-03-08'), 0);
    assert.equal(workingDaysBetween('2027-03-08', '2027-03-01'), 0);
  });

  it('goes back by working days, over weekends', () => {
    assert.equal(workingDaysBefore('2027-03-08', 1), '2027-03-05');
    assert.equal(workingDaysBefore('2027-03-08', 10), '2027-02-22');
    assert.equal(workingDaysBetween(workingDaysBefore('2027-03-10', 7), '2027-03-10'), 7);
  });

  it('counts days over months, leap days and years', () => {
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
    assert.equal(addDays('2027-12-31', 1), '2028-01-01');
    assert.equal(daysBetween('0001-01-01', '0101-01-01'), 36_524);
  });

  it('stays within the years that dates can say', () => {
    assert.equal(addDays('9999-12-25', 7), '9999-12-31');
    assert.equal(addDays('0000-01-03', -7), '0000-01-01');
  });

  it('names the day of the week, before 1970 too', () => {
    assert.equal(weekdayOf('2027-03-14'), 'sun');
    assert.equal(weekdayOf('1970-01-01'), 'thu');
    assert.equal(weekdayOf('1969-12-28'), 'sun');
  });
});
