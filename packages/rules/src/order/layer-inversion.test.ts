import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/layer-inversion';
const map = (dns: string, portal = '') => `
  layer base "Base"
  layer users "Users"
  service dns "DNS" in base { stays "BIND 9" ${dns} }
  service portal "Portal" in users { stays "Portal" ${portal} }`;

describe(code, () => {
  it('finds a foundation that rests on what is above it', () => {
    expectFinding(code, map('depends on <|portal|>'), {
      message:
        /"DNS" \(dns\) is in layer "Base" \(base\), but depends on "Portal" \(portal\) in layer "Users" \(users\), which lies above it/,
      names: ['dns', 'portal'],
      severity: 'warning',
    });
  });

  it('is silent downwards, in one layer, and softly', () => {
    expectSilent(code, map('', 'depends on dns'));
    expectSilent(code, map('depends softly on portal'));
    expectSilent(code, `${map('depends on time')}\nservice time in base { stays "NTP" }`);
  });
});
