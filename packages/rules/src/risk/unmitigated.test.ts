import { expectFinding, expectSilent } from '@migmap/testing';

const HIGH = 'impact high  likelihood high';

describe('risk/unmitigated', () => {
  it('finds a high risk without mitigation', () => {
    expectFinding('risk/unmitigated', `risk <|spam|> "Spam" { ${HIGH} }`, { severity: 'warning' });
    expectFinding('risk/unmitigated', `risk <|spam|> "Spam" { ${HIGH}  status open }`);
  });

  it('is an error on a critical service', () => {
    const text = `service mail { criticality critical  risk <|spam|> "Spam" { ${HIGH} } }`;
    expectFinding('risk/unmitigated', text, { severity: 'error', names: ['spam', 'mail'] });
  });

  it('is silent with a mitigation, a status, or where either is less than high', () => {
    expectSilent('risk/unmitigated', `risk spam "Spam" { ${HIGH}  mitigate "x" }`);
    expectSilent('risk/unmitigated', `risk spam "Spam" { ${HIGH}  status accepted by "Board" }`);
    expectSilent('risk/unmitigated', 'risk spam "Spam" { impact high  likelihood medium }');
    expectSilent('risk/unmitigated', 'risk spam "Spam" { impact medium  likelihood high }');
  });
});
