import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/outside-map';
const plan = (dates: string, map = 'dates 2027-01-11 .. 2027-09-30') => `
  map "M" { ${map} }
  wave move "Move" { dates ${dates} }`;

describe(code, () => {
  it('finds a wave that begins a day before the map, or ends a day after it', () => {
    expectFinding(code, plan('<|2027-01-10 .. 2027-02-01|>'), {
      severity: 'warning',
      message:
        /Wave "Move" \(move\) begins on 2027-01-10, before the dates of the map, 2027-01-11 .. 2027-09-30/,
      names: ['move'],
      related: [/dates of the map/],
    });
    expectFinding(code, plan('<|2027-09-01 .. 2027-10-01|>'), { message: /ends on 2027-10-01, after/ });
    expectFinding(code, plan('<|2027-01-10 .. 2027-10-01|>'), { message: /begins on .*, and ends on/ });
  });

  it('is silent up to the first and the last day, and without dates of the map', () => {
    expectSilent(code, plan('2027-01-11 .. 2027-09-30'));
    expectSilent(code, plan('2027-01-10 .. 2027-10-01', ''));
  });
});
