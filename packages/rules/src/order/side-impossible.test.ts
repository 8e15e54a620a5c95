import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/side-impossible';
const plan = (archive: string, mail: string) => `
  service archive "Archive" in base { ${archive} }
  service mail "Mail" in base { ${mail} }
  wave w { migrate archive, mail }`;

describe(code, () => {
  it('finds a side that the dependent does not have', () => {
    expectFinding(code, plan('to "Piler" depends on mail { side <|old|> }', 'from "a" to "b"'), {
      message: /^"Archive" \(archive\) has no old side: it is introduced\./,
      names: ['archive', 'mail'],
    });
    expectFinding(code, plan('stays "Piler" depends on mail { side <|new|> }', 'from "a" to "b"'), {
      message: /^"Archive" \(archive\) stays as it is/,
    });
  });

  it('finds a side that the provider does not have', () => {
    expectFinding(code, plan('from "a" to "b" depends on mail { side <|new|> }', 'from "Fax"'), {
      message: /"Mail" \(mail\) has no new side that "Archive" \(archive\) could depend on: it is dropped/,
    });
    expectFinding(code, plan('from "a" to "b" depends on mail { side <|old|> }', 'to "Postfix"'), {
      message: /it is introduced/,
    });
  });

  it('is silent on a side that both have', () => {
    expectSilent(code, plan('from "a" to "b" depends on mail { side old }', 'from "a" to "b"'));
    expectSilent(code, plan('to "Piler" depends on mail { side new }', 'from "a" to "b"'));
  });
});
