import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/window-outside-wave';
const plan = (window: string, dates = 'dates 2027-04-05 .. 2027-04-11') =>
  `wave move "Move" { ${dates}  ${window} }`;

describe(code, () => {
  it('finds a window that begins before the wave', () => {
    expectFinding(code, plan('<|window 2027-04-04T23:00 .. 2027-04-05T06:00|>'), {
      severity: 'error',
      message: /begins before the dates of wave "Move" \(move\), 2027-04-05 .. 2027-04-11/,
      names: ['move'],
      related: [/dates of the wave/],
    });
    expectSilent(code, plan('window 2027-04-05T00:00 .. 2027-04-05T06:00'));
  });

  it('finds a window that ends after the wave, whose last day counts', () => {
    expectFinding(code, plan('<|window 2027-04-11T20:00 .. 2027-04-12T00:01|>'), { message: /ends after/ });
    expectFinding(code, plan('<|window 2027-04-11 .. 2027-04-12|>'), { message: /ends after/ });
    expectSilent(code, plan('window 2027-04-11T20:00 .. 2027-04-12T00:00'));
    expectSilent(code, plan('window 2027-04-11 .. 2027-04-11'));
  });

  it('finds a weekly window that never lies within the dates', () => {
    const short = 'dates 2027-04-05 .. 2027-04-10';
    expectFinding(code, plan('<|window sat 20:00 .. sun 06:00|>', short), {
      message: /never lies as a whole/,
    });
    expectSilent(code, plan('window sat 20:00 .. sun 06:00'));
  });

  it('is silent without dates', () => {
    expectSilent(code, plan('window 2027-04-04T23:00 .. 2027-04-05T06:00', ''));
    expectSilent(code, plan('window sat 20:00 .. sun 06:00', ''));
  });
});
