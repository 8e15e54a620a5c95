import { expectFinding, expectSilent } from '@migmap/testing';

const map = (waves: string, chat = 'from "A"  to "B"'): string => `service chat { ${chat} }
service mail { kind mail  from "A"  to "B" }
backup b of mail { alerts "the admins" by <|chat|> }
${waves}`;

const silent = (waves: string, chat?: string): string => map(waves, chat).replace(/<\||\|>/g, '');

describe('backup/alerts-through-moved', () => {
  it('finds alarms by what moves in the same wave', () => {
    expectFinding('backup/alerts-through-moved', map('wave w { migrate mail\nmigrate chat }'), {
      severity: 'warning',
      message: /itself moves in/,
      names: ['b', 'chat'],
    });
  });

  it('finds alarms by what is not there yet, or no more', () => {
    const later = 'wave a { migrate mail }\nwave b { migrate chat }';
    expectFinding('backup/alerts-through-moved', map(later, 'to "B"'), { message: /not live/ });
    const gone = 'wave a { retire chat }\nwave b { migrate mail }';
    expectFinding('backup/alerts-through-moved', map(gone, 'from "A"'), { message: /not live/ });
  });

  it('is silent where the way moves in another wave, or stays', () => {
    expectSilent('backup/alerts-through-moved', silent('wave a { migrate chat }\nwave b { migrate mail }'));
    expectSilent('backup/alerts-through-moved', silent('wave w { migrate mail }', 'stays "A"'));
  });
});
