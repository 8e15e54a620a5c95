import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'rollback/tested-late';
const wave = (rollback: string) =>
  `service mail in base { from "a" to "b" }\nwave w { dates 2027-04-05 .. 2027-05-28 migrate mail }\n${rollback}`;

describe(code, () => {
  it('finds a test after the start of the wave', () => {
    expectFinding(code, wave('rollback back "Back" in w { tested <|2027-04-06|> }'), {
      message: /Rollback "Back" \(back\) is tested on 2027-04-06, but wave `w` starts on 2027-04-05/,
      wave: 'w',
      related: [/The wave starts here/],
    });
  });

  it('takes the wave of what it covers where none is named', () => {
    expectFinding(code, wave('rollback back of mail { tested <|2027-04-06|> }'));
  });

  it('is silent on the day of the start and before', () => {
    expectSilent(code, wave('rollback back in w { tested 2027-04-05 }'));
    expectSilent(
      code,
      'service mail in base { from "a" to "b" }\nwave w { migrate mail rollback back { tested 2027-04-06 } }',
    );
  });
});
