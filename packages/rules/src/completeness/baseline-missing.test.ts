import { expectFinding, expectSilent } from '@migmap/testing';

const mail =
  'service mail "Mail" { from "A" to "B" criticality high <|criterion "Delivery"|> { target <= 2min } }';

describe('completeness/baseline-missing', () => {
  it('finds a criterion without a baseline', () => {
    expectFinding('completeness/baseline-missing', mail, { message: /"Delivery"/, severity: 'warning' });
  });

  it('is a hint where the service weighs little', () => {
    expectFinding('completeness/baseline-missing', mail.replace('high', 'low'), { severity: 'info' });
  });

  it('asks for none where there is no old side', () => {
    expectSilent('completeness/baseline-missing', mail.replace('from "A"', ''));
    expectSilent('completeness/baseline-missing', mail.replace('2min', '2min baseline 1min'));
  });
});
