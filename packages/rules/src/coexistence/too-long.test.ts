import { expectFinding, expectSilent } from '@migmap/testing';

const map = (retire: string): string => `service mail { from "A"  to "B" }
wave one "One" { dates 2027-01-04 .. 2027-01-08  migrate mail }
wave two "Two" { dates 2027-12-20 .. ${retire} }`;

describe('coexistence/too-long', () => {
  it('finds a parallel run of 366 days', () => {
    expectFinding('coexistence/too-long', map('2028-01-05  retire <|mail|>'), {
      severity: 'warning',
      message: /366 days, from 2027-01-04 to 2028-01-05; at most 365/,
      wave: 'two',
    });
  });

  it('counts from the first day of a pilot with real users', () => {
    const text = `service mail { from "A"  to "B" }
wave one "One" { dates 2026-01-05 .. 2026-03-27  pilot mail { dates 2026-03-02 .. 2026-03-06 } }
wave two "Two" { dates 2027-03-01 .. 2027-03-03  migrate <|mail|> }`;
    expectFinding('coexistence/too-long', text, { message: /366 days, from 2026-03-02 to 2027-03-03/ });
  });

  it('is silent at 365 days, without dates, and where the old side is retired at once', () => {
    expectSilent('coexistence/too-long', map('2028-01-04  retire mail'));
    expectSilent(
      'coexistence/too-long',
      map('2028-06-04  retire mail').replace(/dates [-\d]+ \.\. [-\d]+/g, ''),
    );
    expectSilent('coexistence/too-long', map('2028-06-04'));
  });
});
