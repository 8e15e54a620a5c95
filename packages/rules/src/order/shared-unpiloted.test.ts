import assert from 'node:assert/strict';
import { expectFinding, expectSilent, fixed } from '@migmap/testing';

const code = 'order/shared-unpiloted';
const dns = 'service dns "DNS" in base { kind dns from "Windows DNS" to "BIND 9" }\n';

describe(code, () => {
  it('finds naming that migrates at once', () => {
    expectFinding(code, `${dns}wave naming "Naming" { migrate <|dns|> }`, {
      message:
        /"DNS" \(dns\) is shared by many, and migrates in wave "Naming" \(naming\) with no pilot before/,
      names: ['dns'],
      wave: 'naming',
    });
  });

  it('puts a pilot before it, on a line of its own or in the line', () => {
    assert.equal(
      fixed(code, `${dns}wave naming {\n  migrate dns\n}`),
      `${dns}wave naming {\n  pilot dns "First group"\n  migrate dns\n}`,
    );
    assert.equal(
      fixed(code, `${dns}wave naming { migrate dns }`),
      `${dns}wave naming { pilot dns "First group" migrate dns }`,
    );
  });

  it('is silent after a pilot, also in a lab, and on what is not shared', () => {
    expectSilent(code, `${dns}wave try { pilot dns }\nwave naming { migrate dns }`);
    expectSilent(code, `${dns}wave naming { pilot dns { lab } migrate dns }`);
    expectSilent(code, 'service wiki in base { kind wiki from "a" to "b" }\nwave w { migrate wiki }');
  });
});
