import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/cycle';
const services = (portal = 'sign-in', signIn = 'portal') => `
  service portal "Portal" in base { from "Old" to "New" depends on ${portal} }
  service sign-in "Sign-in" in base { from "Old" to "New" depends on ${signIn} }`;

describe(code, () => {
  it('finds two that need each other and move apart', () => {
    expectFinding(
      code,
      `${services('<|sign-in|>')}\nwave first { migrate sign-in }\nwave second { migrate portal }`,
      {
        message:
          /^"Portal" \(portal\) → "Sign-in" \(sign-in\) → "Portal" \(portal\): .* Move them in one statement, `migrate portal, sign-in`/,
        names: ['portal', 'sign-in'],
        related: [/"Sign-in" \(sign-in\) depends on "Portal" \(portal\)/, /"Portal" \(portal\) moves here/],
      },
    );
  });

  it('is silent in one statement', () => {
    expectSilent(code, `${services()}\nwave both { migrate portal, sign-in }`);
  });

  it('is silent where one of them tolerates the old side', () => {
    expectSilent(
      code,
      `${services('sign-in', 'portal { tolerates old }')}\nwave first { migrate sign-in }\nwave second { migrate portal }`,
    );
  });
});
