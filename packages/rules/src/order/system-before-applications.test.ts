import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/system-before-applications';
const services = `
  service office "Office" in base { kind office-suite from "MS Office" to "LibreOffice" }
  service browser "Browser" in base { kind browser stays "Firefox" }
  service desktops "Desktops" in base { kind endpoint from "Windows" to "Linux" }`;

describe(code, () => {
  it('finds a new system before a new office suite', () => {
    expectFinding(code, `${services}\nwave one { migrate <|desktops|> }\nwave two { migrate office }`, {
      message:
        /"Desktops" \(desktops\) changes its system in wave `one`, before "Office" \(office\), also replaced/,
      names: ['desktops', 'office'],
      severity: 'info',
    });
  });

  it('is silent the other way round, and where the applications stay', () => {
    expectSilent(code, `${services}\nwave one { migrate office }\nwave two { migrate desktops }`);
    expectSilent(code, `${services}\nwave one { migrate desktops }`);
  });
});
