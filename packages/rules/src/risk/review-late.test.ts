import { expectFinding, expectSilent } from '@migmap/testing';

const map = (review: string, dates = 'dates 2027-03-01 .. 2027-03-26'): string =>
  `wave one { ${dates}  risk spam "Spam" { review ${review} } }`;

describe('risk/review-late', () => {
  it('finds a review on the day after the start', () => {
    expectFinding('risk/review-late', map('<|2027-03-02|>'), { severity: 'warning', wave: 'one' });
  });

  it('finds it for a risk that names the wave', () => {
    const text =
      'wave one { dates 2027-03-01 .. 2027-03-26 }\nrisk spam "Spam" on one { review <|2027-03-02|> }';
    expectFinding('risk/review-late', text, { names: ['spam'] });
  });

  it('is silent on the day of the start, without dates, and for no wave', () => {
    expectSilent('risk/review-late', map('2027-03-01'));
    expectSilent('risk/review-late', map('2027-03-02', ''));
    expectSilent('risk/review-late', 'risk spam "Spam" { review 2027-03-02 }');
  });
});
