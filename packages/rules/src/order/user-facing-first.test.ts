import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/user-facing-first';
const services = `
  service wiki "Wiki" in base { kind wiki from "Confluence" to "XWiki" }
  service dns "DNS" in base { kind dns from "Windows DNS" to "BIND 9" }
  service wifi "Wifi" in base { kind wifi from "a" to "b" }
  service db "Database" in base { kind database from "a" to "b" }`;

describe(code, () => {
  it('finds a wiki that moves while naming is still to move', () => {
    expectFinding(code, `${services}\nwave first "First" { migrate <|wiki|> }\nwave second { migrate dns }`, {
      message:
        /"Wiki" \(wiki\), which people touch every day, moves in the first wave, wave "First" \(first\), while `dns` of the foundation is still to move/,
      names: ['wiki', 'dns'],
      wave: 'first',
      related: [/"DNS" \(dns\) moves only here/],
    });
  });

  it('is silent where the foundation moves first, in the same wave, or not at all', () => {
    expectSilent(code, `${services}\nwave first { migrate dns }\nwave second { migrate wiki }`);
    expectSilent(code, `${services}\nwave first { migrate dns migrate wiki }`);
    expectSilent(code, `${services}\nwave first { migrate wiki }`);
  });

  it('is silent on foundation that people see, and on what is not seen', () => {
    expectSilent(code, `${services}\nwave first { migrate wifi }\nwave second { migrate dns }`);
    expectSilent(code, `${services}\nwave first { migrate db }\nwave second { migrate dns }`);
  });

  it('is silent where the foundation is on a track of its own', () => {
    expectSilent(
      code,
      `${services}\nwave first after none { migrate wiki }\nwave second after none { migrate dns }`,
    );
  });
});
