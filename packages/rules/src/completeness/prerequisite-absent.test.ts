import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const moving = 'service names "DNS" { kind dns  from "A"  to "B" }\n';

describe('completeness/prerequisite-absent', () => {
  it('finds a required kind that nothing has', () => {
    const text = `${moving}service proxy "Web proxy" { kind <|web-proxy|>  to "Squid" }`;
    expectSilent('completeness/prerequisite-absent', text.replace(/<\||\|>/g, ''));
    expectFinding('completeness/prerequisite-absent', text.slice(moving.length), {
      message: /"Web proxy" \(proxy\).*dns/,
      names: ['proxy'],
      severity: 'warning',
    });
  });

  it('offers to assume it', () => {
    assert.match(
      fixed('completeness/prerequisite-absent', 'service proxy { kind web-proxy  to "Squid" }'),
      /assume dns because ".+" \}$/,
    );
  });

  it('is silent where it is assumed, and for what stays', () => {
    expectSilent(
      'completeness/prerequisite-absent',
      'service proxy { kind web-proxy  to "Squid"  assume dns because "the provider has it" }',
    );
    expectSilent('completeness/prerequisite-absent', 'service proxy { kind web-proxy  stays "Squid" }');
  });
});
