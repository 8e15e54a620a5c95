import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/unscheduled';

describe(code, () => {
  it('finds what no wave moves', () => {
    expectFinding(code, 'service <|wiki|> "Wiki" in base { from "Confluence" to "XWiki" }\nwave w { }', {
      message:
        /"Wiki" \(wiki\) is to be replaced, but no wave migrates it: .* Write `migrate wiki` in a wave/,
      names: ['wiki'],
      severity: 'warning',
    });
    expectFinding(code, 'service <|vault|> in base { to "OpenBao" }\nwave w { pilot vault }', {
      message: /no wave migrates it, only piloted: it never comes/,
    });
  });

  it('finds what is dropped and never switched off', () => {
    expectFinding(code, 'service <|fax|> in base { from "Fax server" }', { message: /no wave retires it/ });
  });

  it('is silent on what is moved, retired, or stays', () => {
    expectSilent(
      code,
      `service wiki in base { from "a" to "b" }
       service fax in base { from "a" }
       service dns in base { stays "a" }
       service odd in base { }
       wave w { migrate wiki retire fax }`,
    );
  });
});
