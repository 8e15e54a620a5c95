import { expectFinding, expectSilent } from '@migmap/testing';

// Written in two pieces, so that no scanner takes this file for a leak.
const fake = {
  access: `AKIA${'ABCDEFGHIJKLMNOP'}`,
  token: `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`,
  key: `-----BEGIN ${'PRIVATE KEY'}-----`,
};

describe('security/secret-in-map', () => {
  it('finds keys and tokens by their shape', () => {
    for (const secret of Object.values(fake)) {
      expectFinding('security/secret-in-map', `certificate web { keys "<|${secret}|>" }`, {
        severity: 'error',
      });
    }
  });

  it('finds passwords, also in comments and addresses', () => {
    expectFinding(
      'security/secret-in-map',
      'service mail { description "login svc, password: <|Summer2027!|>" }',
    );
    expectFinding('security/secret-in-map', '// token = <|k3yk3yk3y|>\nservice mail');
    expectFinding(
      'security/secret-in-map',
      'service mail { see "https://svc:<|s3cretword|>@host.example/x" }',
    );
  });

  it('never repeats the secret', () => {
    expectFinding('security/secret-in-map', '// password: <|Summer2027!|>', { message: /^(?!.*Summer)/ });
  });

  it('is silent on prose, places and placeholders', () => {
    expectSilent(
      'security/secret-in-map',
      `service mail {
  description "Password: unchanged. Token = \${TOKEN}. Secret: <to be set>. Same password as before"
  depends on dns { account "svc-mail" }
}
service dns
certificate web { keys "vault, path pki/mail" }`,
    );
  });
});
