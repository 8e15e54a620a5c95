import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/dependency-late';

describe(code, () => {
  it('finds mail that moves before naming', () => {
    expectFinding(
      code,
      `
      service dns  "DNS"  in base { from "Windows DNS" to "BIND 9" }
      service mail "Mail" in base { from "Exchange" to "Postfix" depends on <|dns|> }
      wave mail-move "Mail" { migrate mail }
      wave naming "Naming" { migrate dns }`,
      {
        message:
          /"Mail" \(mail\) goes live in wave "Mail" \(mail-move\), but "DNS" \(dns\), which it depends on, moves only in wave "Naming" \(naming\), later: .* Move `dns` before `mail`, or say `tolerates old`/,
        names: ['mail', 'dns'],
        instance: 'new',
        wave: 'mail-move',
        severity: 'error',
        related: [/Here it breaks: in wave "Mail"/, /"DNS" \(dns\) comes only here/],
      },
    );
  });

  it('says that it is the same wave, where it is', () => {
    expectFinding(
      code,
      `
      service dns in base { from "Windows DNS" to "BIND 9" }
      service mail in base { from "Exchange" to "Postfix" depends on <|dns|> }
      wave all { migrate mail migrate dns }`,
      { message: /moves only later in the same wave:/ },
    );
  });

  it('only warns where the dependency is soft', () => {
    expectFinding(
      code,
      `
      service chat in base { from "Old chat" to "Matrix" }
      service mail in base { from "Exchange" to "Postfix" depends softly on <|chat|> }
      wave mail-move { migrate mail }
      wave chat-move { migrate chat }`,
      { severity: 'warning', message: /which it softly depends on/ },
    );
  });

  it('speaks of a pilot where the pilot is the first', () => {
    expectFinding(
      code,
      `
      service dns in base { from "Windows DNS" to "BIND 9" }
      service mail in base { from "Exchange" to "Postfix" depends on <|dns|> }
      wave try { pilot mail }
      wave naming { migrate dns }
      wave mail-move { migrate mail }`,
      { message: /is piloted in wave `try`/, wave: 'try' },
    );
  });

  it('does not offer the old side of what is introduced', () => {
    expectFinding(
      code,
      `
      service vault in base { to "OpenBao" }
      service mail in base { from "Exchange" to "Postfix" depends on <|vault|> }
      wave mail-move { migrate mail }
      wave secrets { migrate vault }`,
      {
        message:
          /comes only in wave `secrets`, later: until then there is nothing for it to work with\. Move `vault` before `mail`\.$/,
      },
    );
  });

  it('is silent in the right order, with tolerance, with a staying provider, and in one statement', () => {
    const waves = 'wave mail-move { migrate mail }\nwave naming { migrate dns }';
    const dns = 'service dns in base { from "Windows DNS" to "BIND 9" }';
    const mail = (depends: string) => `service mail in base { from "Exchange" to "Postfix" ${depends} }`;
    expectSilent(
      code,
      `${dns}\n${mail('depends on dns')}\nwave naming { migrate dns }\nwave mail-move { migrate mail }`,
    );
    expectSilent(code, `${dns}\n${mail('depends on dns { tolerates old }')}\n${waves}`);
    expectSilent(
      code,
      `service dns in base { stays "BIND 9" }\n${mail('depends on dns')}\nwave mail-move { migrate mail }`,
    );
    expectSilent(code, `${dns}\n${mail('depends on dns')}\nwave all { migrate mail, dns }`);
  });
});
