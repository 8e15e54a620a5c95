import { expectFinding, expectSilent } from '@migmap/testing';

const map = (gate: string, tail = ''): string =>
  `service mail { from "A"  to "B" }\nwave one { pilot mail }\nwave <|two|> ${tail} { ${gate}  migrate mail }`;

const silent = (gate: string, tail?: string): string => map(gate, tail).replace(/<\||\|>/g, '');

describe('gate/missing', () => {
  it('finds a second wave without gate', () => {
    expectFinding('gate/missing', map(''), { severity: 'info', names: ['two'], wave: 'two' });
  });

  it('is silent with a gate, for the first wave of a track, and for a wave without steps', () => {
    expectSilent('gate/missing', silent('gate 2027-03-01'));
    expectSilent('gate/missing', silent('', 'after none'));
    expectSilent('gate/missing', 'wave one\nwave two');
  });
});
