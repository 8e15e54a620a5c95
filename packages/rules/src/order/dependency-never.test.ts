import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/dependency-never';

describe(code, () => {
  it('finds a directory that no wave moves', () => {
    expectFinding(
      code,
      `
      service directory "Directory" in base { from "Active Directory" to "Samba AD" }
      service mail "Mail" in base { from "Exchange" to "Postfix" depends on <|directory|> }
      wave mail-move "Mail" { migrate mail }`,
      {
        message:
          /"Directory" \(directory\), which it depends on, is in no wave: .* Write `migrate directory` in that wave or an earlier one, or say that `directory` `stays`, or say `tolerates old`\./,
        names: ['mail', 'directory'],
        wave: 'mail-move',
      },
    );
  });

  it('offers only to move what is introduced', () => {
    expectFinding(
      code,
      `
      service vault in base { to "OpenBao" }
      service mail in base { from "Exchange" to "Postfix" depends on <|vault|> }
      wave mail-move { migrate mail }`,
      { message: /it never comes\. Write `migrate vault` in that wave or an earlier one\.$/ },
    );
  });

  it('counts a lab pilot as no wave', () => {
    expectFinding(
      code,
      `
      service vault in base { to "OpenBao" }
      service mail in base { from "Exchange" to "Postfix" depends on <|vault|> }
      wave mail-move { pilot vault { lab } migrate mail }`,
    );
  });

  it('is silent where the provider stays or is moved', () => {
    const mail = 'service mail in base { from "Exchange" to "Postfix" depends on directory }';
    expectSilent(code, `service directory in base { stays "AD" }\n${mail}\nwave w { migrate mail }`);
    expectSilent(
      code,
      `service directory in base { to "Samba" }\n${mail}\nwave w { migrate directory migrate mail }`,
    );
  });
});
