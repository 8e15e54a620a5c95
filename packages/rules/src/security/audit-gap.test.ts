import { expectFinding, expectSilent } from '@migmap/testing';

describe('security/audit-gap', () => {
  it('finds accounting that changes without a place for its audit trail', () => {
    expectFinding('security/audit-gap', 'service <|books|> "Books" { kind accounting  from "A" to "B" }', {
      severity: 'warning',
    });
  });

  it('knows kinds that are such a kind', () => {
    expectFinding('security/audit-gap', 'kind lab { is medical }\nservice <|lab|> { kind lab  from "A" }');
  });

  it('is silent where it is said, where nothing changes, and elsewhere', () => {
    expectSilent('security/audit-gap', 'service a { kind erp  to "B" audit "archive, ten years" }');
    expectSilent('security/audit-gap', 'service a { kind erp  stays "A" }\nservice b { kind mail  to "B" }');
  });
});
