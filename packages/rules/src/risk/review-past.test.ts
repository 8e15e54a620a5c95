import { expectFinding, expectSilent } from '@migmap/testing';

describe('risk/review-past', () => {
  it('finds an open risk on the day after its review', () => {
    const text = 'risk spam "Spam" { review <|2027-03-01|> }';
    expectFinding('risk/review-past', text, { severity: 'warning', asOf: '2027-03-02' });
  });

  it('is silent on the day, for a risk that is not open, and without a date of today', () => {
    expectSilent('risk/review-past', 'risk spam "Spam" { review 2027-03-01 }', { asOf: '2027-03-01' });
    expectSilent('risk/review-past', 'risk spam "Spam" { review 2027-03-01  status mitigated }', {
      asOf: '2027-04-01',
    });
    expectSilent('risk/review-past', 'risk spam "Spam" { review 2027-03-01 }');
  });
});
