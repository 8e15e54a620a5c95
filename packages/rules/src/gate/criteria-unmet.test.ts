import { expectFinding, expectSilent } from '@migmap/testing';

const map = (criterion: string, gate = 'gate 2027-03-01 <|go|> by "Board"'): string => `service dns {
  from "A"
  to "B"
  criterion "Failed lookups" { ${criterion} }
}
wave one { migrate dns }
wave two { ${gate} }`;

const silent = (...args: Parameters<typeof map>): string => map(...args).replace(/<\||\|>/g, '');

describe('gate/criteria-unmet', () => {
  it('finds a go after a criterion of a moved service was missed', () => {
    expectFinding('gate/criteria-unmet', map('target < 1%  measured 1% on 2027-02-20'), {
      severity: 'error',
      message: /"Failed lookups" at 1% \(target < 1%\)/,
      wave: 'two',
      related: [/Measured/],
    });
  });

  it('finds a missed criterion of the wave before', () => {
    const text = `wave one { criterion "Calls" { target <= 5  measured 6 on 2027-02-20 } }
wave two { gate 2027-03-01 <|go|> by "Board" }`;
    expectFinding('gate/criteria-unmet', text, { message: /"Calls" at 6/ });
  });

  it('is silent where the target was met, by the last measurement, or not measured yet', () => {
    expectSilent('gate/criteria-unmet', silent('target <= 1%  measured 1% on 2027-02-20'));
    expectSilent(
      'gate/criteria-unmet',
      silent('target < 1%  measured 3% on 2027-02-01  measured 0.5% on 2027-02-20'),
    );
    expectSilent('gate/criteria-unmet', silent('target < 1%  measured 3% on 2027-03-02'));
    expectSilent('gate/criteria-unmet', silent('target < 1%'));
  });

  it('is silent for a no-go, and for an open gate', () => {
    const missed = 'target < 1%  measured 3% on 2027-02-20';
    expectSilent('gate/criteria-unmet', silent(missed, 'gate 2027-03-01 no-go by "Board"'));
    expectSilent('gate/criteria-unmet', silent(missed, 'gate 2027-03-01'));
  });
});
