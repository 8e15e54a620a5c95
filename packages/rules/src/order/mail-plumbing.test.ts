import { expectFinding, expectSilent } from '@migmap/testing';

const code = 'order/mail-plumbing';
const mail = (kind: string, more = '') =>
  `service mail "Mail" in base { kind ${kind} from "Exchange" to "Postfix" ${more} }\nwave w { migrate mail }\n`;
const mx = 'record mx "example MX" { of mail ttl 1d lowered to 5min at 2027-04-01 }\n';
const certificate = 'certificate c "mail.example" { for mail }\n';
const spam = 'service rspamd in base { kind anti-spam stays "Rspamd" }\n';

describe(code, () => {
  it('finds all that is missing, in one finding', () => {
    expectFinding(code, mail('<|mail|>'), {
      message: /no MX record with a lowered TTL, no certificate for it and no anti-spam/,
      names: ['mail'],
      severity: 'warning',
    });
  });

  it('asks for a lowered TTL', () => {
    expectFinding(
      code,
      `${mail('<|groupware|>')}${certificate}${spam}record mx "example MX" { of mail ttl 1d }`,
      {
        message: /the map has no MX record with a lowered TTL:/,
      },
    );
  });

  it('is silent where all is there, or assumed', () => {
    expectSilent(code, mail('mail') + mx + certificate + spam);
    expectSilent(code, mail('mail', 'assume anti-spam, certificates, dns because "the provider\'s"'));
  });

  it('is silent on mail that does not move', () => {
    expectSilent(code, 'service mail in base { kind mail stays "Exchange" }');
  });
});
