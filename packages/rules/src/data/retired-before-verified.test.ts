import { expectFinding, expectSilent } from '@migmap/testing';

const map = (verified: string, retire: string, dates = 'dates 2027-05-03 .. 2027-05-14'): string =>
  `service mail { from "A"  to "B" }
data boxes of mail { ${verified} }
wave move { dates 2027-03-01 .. 2027-03-26  migrate mail }
wave goodbye { ${dates}  ${retire} }`;

describe('data/retired-before-verified', () => {
  it('finds data that is verified after the wave starts in which the old side goes', () => {
    expectFinding('data/retired-before-verified', map('verified <|2027-05-04|>', 'retire mail'), {
      severity: 'error',
      names: ['boxes', 'mail'],
      wave: 'goodbye',
      message: /verified on 2027-05-04, .* goes in wave `goodbye`, on 2027-05-03/,
      related: [/goes here/],
    });
  });

  it('is silent on the day on which it starts, and without dates', () => {
    expectSilent('data/retired-before-verified', map('verified 2027-05-03', 'retire mail'));
    expectSilent('data/retired-before-verified', map('verified 2027-05-04', 'retire mail', ''));
  });

  it('goes by the day on which it is done', () => {
    const text = map('verified <|2027-05-11|>', 'retire mail done 2027-05-10');
    expectFinding('data/retired-before-verified', text, { message: /goes on 2027-05-10/ });
    expectSilent('data/retired-before-verified', map('verified 2027-05-10', 'retire mail done 2027-05-10'));
  });

  it('finds data that was never verified, and its old side is gone', () => {
    const text = map('volume 4TB', 'retire mail done 2027-05-10').replace('data boxes', 'data <|boxes|>');
    expectFinding('data/retired-before-verified', text, {
      severity: 'error',
      message: /gone since 2027-05-10/,
    });
    expectSilent('data/retired-before-verified', map('volume 4TB', 'retire mail'));
  });

  it('goes by the end of the wave where the data moves in it', () => {
    const wave = (verified: string, retire: string): string => `service mail { from "A"  to "B" }
data boxes of mail { verified ${verified} }
wave move { dates 2027-03-01 .. 2027-03-26  migrate mail  ${retire} }`;
    for (const retire of ['', 'retire mail']) {
      expectFinding('data/retired-before-verified', wave('<|2027-03-27|>', retire));
      expectSilent('data/retired-before-verified', wave('2027-03-26', retire));
    }
  });

  it('knows the data of what is dropped', () => {
    const text = (verified: string): string => `service old { from "A" }
data letters of old { verified ${verified} }
wave goodbye { dates 2027-05-03 .. 2027-05-14  retire old }`;
    expectFinding('data/retired-before-verified', text('<|2027-05-04|>'));
    expectSilent('data/retired-before-verified', text('2027-05-03'));
  });
});
