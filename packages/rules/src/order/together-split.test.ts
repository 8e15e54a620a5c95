import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/together-split';
const services = `
  service portal "Portal" in base { from "Old" to "New" }
  service sign-in "Sign-in" in base { from "Old" to "New" }
  service menu "Menu" in base { from "Old" to "New" }
  together portal, sign-in, menu because "one session cookie"`;

describe(code, () => {
  it('finds the one that moves in another wave', () => {
    expectFinding(
      code,
      `${services}\nwave first { migrate portal migrate sign-in }\nwave second { migrate <|menu|> }`,
      {
        message:
          /"Menu" \(menu\) and "Portal" \(portal\) have to move together \(one session cookie\), but `menu` moves in wave `second` and `portal` in wave `first`/,
        names: ['menu', 'portal'],
        wave: 'second',
        related: [/They have to move together/, /"Portal" \(portal\) moves here/],
      },
    );
  });

  it('finds parts that are in different waves', () => {
    expectFinding(
      code,
      `${services}
       wave first { migrate portal 50% migrate sign-in 50% migrate menu 50% }
       wave second { migrate portal 50% migrate sign-in 50% }
       wave third { migrate <|menu|> 50% }`,
    );
  });

  it('is silent where all move in the same waves, or some in none', () => {
    expectSilent(code, `${services}\nwave all { migrate portal migrate sign-in migrate menu }`);
    expectSilent(code, `${services}\nwave all { migrate portal, sign-in }`);
  });
});
