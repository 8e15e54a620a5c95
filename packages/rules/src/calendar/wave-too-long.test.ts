import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'calendar/wave-too-long';
const wave = (dates: string) => `wave move "Move" { dates ${dates} }`;

describe(code, () => {
  it('finds a wave of twelve weeks and a day', () => {
    expectFinding(code, wave('<|2027-03-01 .. 2027-05-24|>'), {
      severity: 'info',
      message:
        /Wave "Move" \(move\) lasts 85 days \(2027-03-01 .. 2027-05-24\), more than 12 weeks \(84 days\)/,
      names: ['move'],
    });
  });

  it('is silent at twelve weeks, and without dates', () => {
    expectSilent(code, wave('2027-03-01 .. 2027-05-23'));
    expectSilent(code, 'wave move { }');
  });

  it('takes another length', () => {
    const options = { [code]: { weeks: 4 } };
    expectFinding(code, wave('<|2027-03-01 .. 2027-03-29|>'), { options });
    expectSilent(code, wave('2027-03-01 .. 2027-03-28'), { options });
  });
});
