import { expectFinding, expectSilent } from '@migmap/testing';

describe('security/keys-unplaced', () => {
  it('finds a certificate without a place for its key', () => {
    expectFinding(
      'security/keys-unplaced',
      'certificate <|web|> "www.clinic.example" { expires 2028-01-01 }',
      { severity: 'info' },
    );
  });

  it('is silent where it is said', () => {
    expectSilent('security/keys-unplaced', 'certificate web { keys "vault, path pki/web" }');
  });
});
