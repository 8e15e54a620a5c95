import { expectFinding, expectSilent } from '@migmap/testing';

const map = (first: string, second: string, steps = 'migrate chat', after = 'after none'): string => `
service mail { kind mail  from "A"  to "B" }
service chat { kind chat  from "A"  to "B" }
service dns { kind dns  from "A"  to "B" }
wave one { dates ${first}  migrate mail }
wave two ${after} { dates ${second}  ${steps} }`;

describe('capacity/change-overlap', () => {
  it('finds two waves that share a day and change what people use directly', () => {
    const text = map('2027-03-01 .. 2027-03-12', '<|2027-03-12|> .. 2027-03-26');
    expectFinding('capacity/change-overlap', text, {
      severity: 'warning',
      names: ['two', 'one'],
      wave: 'two',
      message: /from 2027-03-12; `chat`\) overlaps wave `one` \(until 2027-03-12; `mail`\)/,
      related: [/runs here/],
    });
  });

  it('stands on the wave that starts later', () => {
    expectFinding('capacity/change-overlap', map('<|2027-03-10|> .. 2027-03-20', '2027-03-01 .. 2027-03-12'));
  });

  it('is silent a day later, and without dates', () => {
    expectSilent('capacity/change-overlap', map('2027-03-01 .. 2027-03-12', '2027-03-13 .. 2027-03-26'));
    expectSilent(
      'capacity/change-overlap',
      map('2027-03-01 .. 2027-03-12', '2027-03-12 .. 2027-03-26').replace(/dates/, '// '),
    );
  });

  it('is silent where one wave has to follow the other', () => {
    expectSilent(
      'capacity/change-overlap',
      map('2027-03-01 .. 2027-03-12', '2027-03-12 .. 2027-03-26', 'migrate chat', 'after one'),
    );
  });

  it('counts a pilot with real users, and nothing that people do not see', () => {
    const dates = ['2027-03-01 .. 2027-03-12', '2027-03-08 .. 2027-03-26'] as const;
    expectFinding('capacity/change-overlap', map(dates[0], '<|2027-03-08|> .. 2027-03-26', 'pilot chat'));
    for (const steps of ['pilot chat { lab }', 'migrate dns', 'retire chat'])
      expectSilent('capacity/change-overlap', map(...dates, steps));
  });
});
