import { expectFinding, expectSilent } from '@migmap/testing';

const map = (
  starts: string,
  facts = 'criticality high',
  profile = 'public',
): string => `map "M" { profile ${profile} }
service mail { from "A"  to "B"  ${facts} }
wave one "One" { dates 2027-03-01 .. 2027-03-31  migrate mail }
wave two "Two" { dates ${starts} .. 2027-05-31  retire <|mail|> }`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('coexistence/too-short', () => {
  it('finds a rest of 29 days', () => {
    expectFinding('coexistence/too-short', map('2027-04-29'), {
      severity: 'warning',
      message: /29 days.*at least 30/,
    });
  });

  it('asks for 14 days in a small map', () => {
    expectFinding('coexistence/too-short', map('2027-04-13', 'criticality high', 'small'), {
      message: /13 days/,
    });
    expectSilent('coexistence/too-short', silent('2027-04-14', 'criticality high', 'small'));
  });

  it('finds a retirement in the same wave', () => {
    const text = `service mail { from "A"  to "B"  criticality critical }
wave one "One" { dates 2027-03-01 .. 2027-03-31  migrate mail  retire <|mail|> }`;
    expectFinding('coexistence/too-short', text, { message: /in the same wave/ });
  });

  it('is silent at 30 days, and where less depends on it', () => {
    expectSilent('coexistence/too-short', silent('2027-04-30'));
    expectSilent('coexistence/too-short', silent('2027-04-02', 'criticality medium'));
    expectSilent('coexistence/too-short', silent('2027-04-02', ''));
  });
});
