import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const names = 'service names "DNS" { kind dns  stays "BIND" }\n';

describe('completeness/prerequisite-undeclared', () => {
  it('finds a required kind that is there but not named', () => {
    const text = `${names}service proxy "Web proxy" { kind <|web-proxy|>  to "Squid" }`;
    expectFinding('completeness/prerequisite-undeclared', text, {
      message: /"Web proxy" \(proxy\).*"DNS" \(names\)/,
      names: ['proxy', 'names'],
      severity: 'info',
      related: [/kind dns/],
    });
  });

  it('writes the dependency', () => {
    const text = `${names}service proxy {\n  kind web-proxy\n  to "Squid"\n}`;
    assert.equal(
      fixed('completeness/prerequisite-undeclared', text),
      `${names}service proxy {\n  kind web-proxy\n  to "Squid"\n  depends on names\n}`,
    );
  });

  it('is silent where it is declared, straight or through others', () => {
    expectSilent(
      'completeness/prerequisite-undeclared',
      `${names}service proxy { kind web-proxy  to "Squid"  depends on names }`,
    );
    expectSilent(
      'completeness/prerequisite-undeclared',
      `${names}service proxy { kind web-proxy  to "Squid"  depends on net }\nservice net { stays "LAN"  depends on names }`,
    );
  });
});
