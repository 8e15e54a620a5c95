import { expectFinding, expectSilent } from '@migmap/testing';

const map = (by: string, window = ''): string => `service mail { kind mail  from "A"  to "B" }
wave one { dates 2027-03-01 .. 2027-03-26  ${window}  train "Service desk" by ${by}  migrate mail }`;

describe('people/training-late', () => {
  it('finds a training that ends on the day after the move begins', () => {
    expectFinding('people/training-late', map('<|2027-03-02|>'), { severity: 'error', wave: 'one' });
    const window = 'window sat 20:00 .. sun 06:00';
    expectFinding('people/training-late', map('<|2027-03-07|>', window), { message: /2027-03-06/ });
  });

  it('is silent on that day', () => {
    expectSilent('people/training-late', map('2027-03-01'));
    expectSilent('people/training-late', map('2027-03-06', 'window sat 20:00 .. sun 06:00'));
  });
});
