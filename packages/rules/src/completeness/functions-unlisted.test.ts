import { expectFinding, expectSilent } from '@migmap/testing';

const vpn = 'service <|vpn|> "VPN" { kind vpn  from "A" to "B" }';

describe('completeness/functions-unlisted', () => {
  it('names the functions that are not listed', () => {
    expectFinding('completeness/functions-unlisted', vpn, {
      message: /remote access, site-to-site tunnels, split tunnelling and always-on connection/,
      severity: 'info',
    });
  });

  it('takes listed, moved and dropped ones for said', () => {
    expectFinding(
      'completeness/functions-unlisted',
      'service vpn { kind vpn  from "A" to "B"  <|functions "Remote access"|>  functions "split tunnelling" dropped because "never used" }',
      { message: /: site-to-site tunnels and always-on connection;/ },
    );
  });

  it('is silent on what is new, stays, or has no known functions', () => {
    expectSilent('completeness/functions-unlisted', vpn.replace('from "A"', ''));
    expectSilent(
      'completeness/functions-unlisted',
      'service vpn { kind vpn  stays "A" }\nservice clock { kind time from "A" to "B" }',
    );
  });
});
