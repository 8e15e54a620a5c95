import { expectFinding, expectSilent } from '@migmap/testing';

// Two working weeks: of three people, 60 % are 18 person-days.
const map = (effort: string, steps = 'migrate dns', team = 'people 3'): string => `team infra { ${team} }
service dns { owner infra  from "A"  to "B"  effort ${effort} }
service mail { owner infra  from "A"  to "B"  effort 40d }
wave <|one|> { dates 2027-03-01 .. 2027-03-12  ${steps} }`;

const plain = (text: string): string => text.replace('<|one|>', 'one');

describe('capacity/team-overload', () => {
  it('finds a wave with more effort than its people have days', () => {
    expectFinding('capacity/team-overload', map('19d'), {
      severity: 'warning',
      names: ['one', 'infra'],
      message:
        /is 105\.56 % of what it can do: 19d \(dns\), and 3 people × 10 working days × 60 % = 18 person-days\./,
      related: [/effort of `dns`/],
    });
  });

  it('is silent at what they have', () => {
    expectSilent('capacity/team-overload', plain(map('18d')));
  });

  it('is an error above 150 %', () => {
    expectFinding('capacity/team-overload', map('27d'), { severity: 'warning' });
    expectFinding('capacity/team-overload', map('27.5d'), { severity: 'error' });
  });

  it('adds services, those that move in parts by their share', () => {
    expectFinding('capacity/team-overload', map('10d', 'migrate dns  migrate mail 30%'), {
      message: /10d \(dns\) \+ 40d × 30 % \(mail\) = 22 person-days/,
    });
    expectSilent('capacity/team-overload', plain(map('10d', 'migrate dns  migrate mail 20%')));
  });

  it('knows that the team gets smaller', () => {
    expectFinding(
      'capacity/team-overload',
      map('15d', 'migrate dns', 'people 3  reduces to 1 on 2027-03-08'),
      {
        message:
          /3 people \(from 2027-03-08: 1\) on 10 working days = 20 person-days, × 60 % = 12 person-days/,
      },
    );
  });

  it('is silent without people, dates or effort', () => {
    expectSilent('capacity/team-overload', plain(map('90d', 'migrate dns', '')));
    expectSilent('capacity/team-overload', plain(map('90d', 'pilot dns')));
    expectSilent('capacity/team-overload', plain(map('90d')).replace(/dates \S+ .. \S+/, ''));
  });

  it('has limits of the caller', () => {
    const options = { options: { 'capacity/team-overload': { share: 80 } } };
    expectSilent('capacity/team-overload', plain(map('24d')), options);
  });
});
