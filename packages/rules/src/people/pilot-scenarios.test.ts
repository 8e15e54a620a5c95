import { expectFinding, expectSilent } from '@migmap/testing';

const map = (scenarios: string): string =>
  `service ntp { kind time  from "A"  to "B" }\nwave one { pilot <|ntp|> { ${scenarios} }  migrate ntp }`;

const silent = (scenarios: string): string => map(scenarios).replace(/<\||\|>/g, '');

describe('people/pilot-scenarios', () => {
  it('names the scenarios that the pilot lacks', () => {
    expectFinding('people/pilot-scenarios', map('users 5'), {
      severity: 'info',
      message: /"Clock skew.*and "Loss of/,
    });
    expectFinding('people/pilot-scenarios', map('scenarios "Outside source gone"'), {
      message: /try "Clock skew[^"]*":/,
    });
  });

  it('is silent where they are tried, in whatever words and however grouped', () => {
    expectSilent('people/pilot-scenarios', silent('scenarios "Skew of all clocks and loss of the source"'));
    expectSilent('people/pilot-scenarios', silent('scenarios "Uhren", "Quelle weg"'));
  });

  it('is silent where a pilot has passed', () => {
    expectSilent('people/pilot-scenarios', silent('result passed'));
  });

  it('is silent for a kind that expects nothing', () => {
    expectSilent('people/pilot-scenarios', 'service x { from "A"  to "B" }\nwave one { pilot x  migrate x }');
  });
});
