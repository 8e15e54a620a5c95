import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/clock-change';
const plan = (windows: string, timezone = 'timezone "Europe/Berlin"') => `
  map "M" { ${timezone} }
  wave move "Move" { dates 2027-03-15 .. 2027-11-07  ${windows} }`;

describe(code, () => {
  it('finds a night that is an hour shorter', () => {
    expectFinding(code, plan('<|window 2027-03-28T00:00 .. 2027-03-28T06:00|>'), {
      severity: 'info',
      message:
        /in Europe\/Berlin.*"Move" \(move\).*2027-03-28T00:00 to 2027-03-28T06:00 5 h pass, not 6 h.*left out/,
      names: ['move'],
    });
  });

  it('finds a night that is an hour longer', () => {
    expectFinding(code, plan('<|window 2027-10-30T20:00 .. 2027-10-31T06:00|>'), {
      message: /11 h pass, not 10 h.*comes twice/,
    });
  });

  it('says a weekly window once, with all its nights', () => {
    expectFinding(code, plan('<|window sat 20:00 .. sun 06:00|>'), {
      message: /2027-03-27T20:00.* and .*2027-10-30T20:00/,
    });
  });

  it('is silent just before and after the change, and where there is none', () => {
    expectSilent(code, plan('window 2027-03-27T20:00 .. 2027-03-28T02:00'));
    expectSilent(code, plan('window 2027-03-28T03:00 .. 2027-03-28T06:00'));
    expectSilent(code, plan('window 2027-03-28T00:00 .. 2027-03-28T06:00', ''));
    expectSilent(code, plan('window 2027-03-28T00:00 .. 2027-03-28T06:00', 'timezone "America/New_York"'));
    expectSilent(code, plan('window 2027-03-28T00:00 .. 2027-03-28T06:00', 'timezone "Europe/Nowhere"'));
    expectSilent(code, plan(''));
  });
});
