import { expectFinding, expectSilent } from '@migmap/testing';

describe('completeness/rto-rpo-missing', () => {
  it('names what is missing', () => {
    const text = 'service <|mail|> { from "A" to "B" rto 4h }';
    expectFinding('completeness/rto-rpo-missing', text, { message: /no `rpo`/, severity: 'info' });
  });

  it('warns where it is critical, once for both', () => {
    const text = 'service <|mail|> { from "A" to "B" criticality high }';
    expectFinding('completeness/rto-rpo-missing', text, {
      message: /no `rto` and no `rpo`/,
      severity: 'warning',
    });
  });

  it('is silent where both are said', () => {
    expectSilent('completeness/rto-rpo-missing', 'service mail { from "A" to "B" rto 4h rpo 15min }');
  });

  it('is silent where it is said in a way that could not be read', () => {
    expectSilent('completeness/rto-rpo-missing', 'service mail { from "A" to "B" rto 4hours rpo 1d }');
  });
});
