import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/wave-dates';

describe(code, () => {
  it('finds a wave that starts before the one that it follows has ended', () => {
    expectFinding(
      code,
      `wave naming "Naming" { dates 2027-02-15 .. 2027-02-28 }
       wave mail-move "Mail" { dates <|2027-02-22|> .. 2027-03-12 }`,
      {
        message:
          /Wave "Mail" \(mail-move\) starts on 2027-02-22, but wave "Naming" \(naming\), which it has to follow, ends only on 2027-02-28/,
        names: ['mail-move', 'naming'],
        wave: 'mail-move',
        related: [/"Naming" \(naming\) ends here/],
      },
    );
  });

  it('looks through waves without dates', () => {
    expectFinding(
      code,
      `wave a { dates 2027-02-15 .. 2027-02-28 }
       wave b { }
       wave c { }
       wave d { dates <|2027-02-27|> .. 2027-03-12 }`,
      { names: ['d', 'a'] },
    );
  });

  it('takes the one that ends last of several', () => {
    expectFinding(
      code,
      `wave a after none { dates 2027-02-01 .. 2027-02-20 }
       wave b after none { dates 2027-02-01 .. 2027-02-25 }
       wave c after a, b { dates <|2027-02-10|> .. 2027-03-12 }`,
      { names: ['c', 'b'], related: [/has to follow it/] },
    );
  });

  it('is silent on the same day, on tracks of their own, and on what the wave between has passed on', () => {
    expectSilent(
      code,
      'wave a { dates 2027-02-15 .. 2027-02-28 }\nwave b { dates 2027-02-28 .. 2027-03-12 }',
    );
    expectSilent(
      code,
      'wave a { dates 2027-02-15 .. 2027-02-28 }\nwave b after none { dates 2027-02-20 .. 2027-03-12 }',
    );
  });
});
