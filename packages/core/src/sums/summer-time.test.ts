import assert from 'node:assert/strict';
import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import { instantBySummerTime, offsetBySummerTime, summerTimeZones } from './summer-time.ts';

const HOUR = 3600;

/** Days around every change of clocks and some others, for as long as anybody plans. */
function days(): Date[] {
  const found: Date[] = [];
  for (let year = 2004; year <= 2045; year++) {
    for (const month of [2, 9]) {
      for (let day = 24; day <= 31; day++) {
        found.push(new Date(Date.UTC(year, month, day)));
      }
    }
  }
  return found;
}

describe('summer time', () => {
  for (const timezone of summerTimeZones) {
    it(`is that of the tables: ${timezone}`, () => {
      for (const day of days()) {
        const epoch = day.getTime() / 1000 + ((day.getUTCFullYear() + day.getUTCDate()) % 24) * HOUR;
        const zoned = toZonedDateTimeISO(fromEpochMilliseconds(epoch * 1000), timezone);
        assert.equal(offsetBySummerTime(epoch, timezone), offsetNanoseconds(zoned) / 1e9, day.toISOString());
      }
    });
  }

  it('finds the instant that clocks show, also where they are put forward or back', () => {
    for (const timezone of ['Europe/Berlin', 'Europe/London', 'Europe/Helsinki']) {
      for (const day of ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31', '2027-07-01']) {
        for (let quarter = 0; quarter < 96; quarter++) {
          const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
          const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
          const there = toZonedDateTime(create(year, month, date, hour, minute), timezone).epochMilliseconds;
          const wall = Date.UTC(year, month - 1, date, hour, minute) / 1000;
          assert.equal(
            instantBySummerTime(wall, timezone),
            there / 1000,
            `${day} ${hour}:${minute} ${timezone}`,
          );
        }
      }
    }
  });

  it('says nothing of other zones, or of earlier years', () => {
    assert.equal(offsetBySummerTime(Date.UTC(2027, 5) / 1000, 'America/New_York'), undefined);
    assert.equal(instantBySummerTime(Date.UTC(1999, 5) / 1000, 'Europe/Berlin'), undefined);
  });
});
