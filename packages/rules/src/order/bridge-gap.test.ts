import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/bridge-gap';
const plan = (bridge: string, target = 'directory') => `
  service directory "Directory" in base { from "Active Directory" to "Samba AD" }
  service mail "Mail" in base { from "Exchange" to "Postfix" depends on ${target} { bridge ldap-proxy } }
  bridge ldap-proxy "LDAP proxy" { ${bridge} }
  wave mail-move "Mail" { migrate mail }
  wave identity "Identity" { migrate directory }`;

describe(code, () => {
  it('finds a bridge that comes too late', () => {
    expectFinding(code, plan('from identity', '<|directory|>'), {
      message:
        /over bridge "LDAP proxy" \(ldap-proxy\), and needs it in wave "Mail" \(mail-move\), but the bridge is live from the first step of `identity` on/,
      names: ['mail', 'directory'],
      wave: 'mail-move',
      related: [/"LDAP proxy" \(ldap-proxy\) is declared here/],
    });
  });

  it('finds a bridge that goes too early', () => {
    expectFinding(code, plan('until mail-move', '<|directory|>'), {
      message: /but the bridge is live from the start until the end of `mail-move`/,
    });
  });

  it('is silent on a bridge that spans the gap', () => {
    expectSilent(code, plan('from mail-move until identity'));
    expectSilent(code, plan(''));
  });
});
