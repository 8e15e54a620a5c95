import { expectFinding, expectSilent } from '@migmap/testing';

const WAVE = 'wave one { dates 2027-03-01 .. 2027-03-26 }';

describe('people/decision-open', () => {
  it('finds a decision that a wave with dates needs', () => {
    expectFinding('people/decision-open', `decision <|sign-in|> "Who?" { needed by one }\n${WAVE}`, {
      severity: 'warning',
      message: /by 2027-03-01/,
      wave: 'one',
    });
  });

  it('is silent where it is decided, no wave needs it, or the wave has no dates', () => {
    expectSilent(
      'people/decision-open',
      `decision a "Who?" { needed by one  decided "X" on 2027-01-20 by "Y" }\n${WAVE}`,
    );
    expectSilent('people/decision-open', `decision a "Who?"\n${WAVE}`);
    expectSilent('people/decision-open', 'decision a "Who?" { needed by one }\nwave one');
  });
});
